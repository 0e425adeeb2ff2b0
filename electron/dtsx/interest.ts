import type { FileFormat } from '../../shared/contract/package-files.ts';
import type { Attribute, Element } from './element.ts';
import type { FoundName } from './layout-references.ts';

/** A start tag as it is met. */
export type Opening = {
  readonly local: string;
  readonly uri: string;
  readonly parent: Element | undefined;
  readonly attributes: Readonly<Record<string, string>>;
};

/** Refuses a file at the place where its reader is. */
export type Refuse = {
  limit(limit: string): never;
  failure(code: 'PACKAGE_FILE_NOT_A_PACKAGE'): never;
  failure(code: 'PACKAGE_FILE_ENCRYPTED', level: string): never;
};

/** How an element is kept. */
export type Kept = 'not' | 'element' | 'withText' | 'asWritten';

/** Which parts of a file are kept: everything else is passed over and takes no memory. */
export type Interest = {
  /**
   * Whether to keep an element, and whether with its text, or to look at its content as written. What is inside of one
   * that is not kept is not asked for.
   */
  keeps(opening: Opening, refuse: Refuse): Kept;
  /** An element that was kept is complete: gives what to keep of its children. */
  completed(element: Element, refuse: Refuse): readonly Element[];
  /** Whether the value of an attribute of what is not kept refers to something by its name. */
  refers(value: string): boolean;
  /** References by name in the content of an element that is looked at as written. */
  referencesIn(raw: string): readonly FoundName[];
};

/** A reference by name outside of the elements that are kept. */
export type Reference = Pick<Attribute, 'value' | 'quote' | 'start' | 'end'>;

export type ReadElements = {
  readonly root: Element;
  readonly references: readonly Reference[];
  readonly format: Omit<FileFormat, 'version'>;
};
