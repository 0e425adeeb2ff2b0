/** An element of a file. Offsets are in bytes from the start of the file. */
export type Element = { readonly start: number; readonly end: number };
