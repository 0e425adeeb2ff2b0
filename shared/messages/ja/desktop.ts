import type { desktop as english } from '../en/desktop.ts';

export const desktop: typeof english = {};
