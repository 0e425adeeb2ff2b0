/** Largest file read, in bytes. */
export const FILE_MAX = 512 * 1024 * 1024;
/** How deep elements may be nested. SSIS' own nest a few dozen deep. */
export const DEPTH_MAX = 256;
export const ATTRIBUTES_MAX = 1_024;
/** Longest name of an element or attribute, in UTF-16 code units. */
export const NAME_LENGTH_MAX = 1_024;
/** Prefixes that are bound at one place. */
export const NAMESPACES_MAX = 256;
/** Longest `&…;`, in UTF-16 code units. */
export const ENTITY_MAX = 1_024;
/** Longest single tag, comment or CDATA section, in UTF-16 code units. */
export const TOKEN_MAX = 16 * 1024 * 1024;
/** Longest value that is kept, in UTF-16 code units: what the model takes. */
export const VALUE_MAX = 1_000_000;
/** The same as written, with escapes as long as `&#x10FFFF;`. */
export const VALUE_LENGTH_MAX = 10 * VALUE_MAX;
/** Elements, and UTF-16 code units of values, that are kept of one file. */
export const KEPT_MAX = 250_000;
export const KEPT_LENGTH_MAX = 128 * 1024 * 1024;
/** Connection managers of every type, tasks and containers, variables: each. */
export const OBJECTS_MAX = 50_000;
