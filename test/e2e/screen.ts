import type { DesignerPage } from './designer-page.ts';
import type { Designer } from './host.ts';

/** A screen or state of the designer, and how a person gets there from the sample package with no dialog open. */
export type Screen = { readonly id: string; readonly arrive: (on: DesignerPage, designer: Designer) => Promise<void> };
