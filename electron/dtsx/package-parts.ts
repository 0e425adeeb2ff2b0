import type { Element } from './element.ts';

/** Where a package's parts are in its file, by the model's ids. */
export type PackageParts = {
  readonly root: Element;
  /** Property elements (2005, 2008) or attributes (2012 and later). */
  readonly style: 'properties' | 'attributes';
};
