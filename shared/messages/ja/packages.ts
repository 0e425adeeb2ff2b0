import type { packages as english } from '../en/packages.ts';

export const packages: typeof english = {};
