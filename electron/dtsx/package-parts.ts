import type { Element } from './element.ts';
import type { Reference } from './interest.ts';

/** A connection manager in its file. */
export type ConnectionPart = {
  readonly element: Element;
  /** What its `ConnectionString` is in: the object data's only element. */
  readonly data: Element;
  /** Its DTSID as written, by which tasks name it; undefined where it is missing, none or not the only one. */
  readonly dtsid: string | undefined;
};

/** A Send Mail task in its file. */
export type TaskPart = {
  readonly element: Element;
  /** `SendMailTaskData`. */
  readonly data: Element;
  /** As its refId would be: `Package\Load\Send Mail Task`. */
  readonly refId: string;
};

/** Where the parts of a package are in its file. */
export type PackageParts = {
  readonly root: Element;
  /** What a connection manager or task is made of: property elements (2005, 2008) or attributes (2012 and later). */
  readonly style: 'properties' | 'attributes';
  readonly connections: ReadonlyMap<string, ConnectionPart>;
  readonly tasks: ReadonlyMap<string, TaskPart>;
  /** By `variableKey`. */
  readonly variables: ReadonlyMap<string, Element>;
  /** References by name in what is not kept of the file. */
  readonly references: readonly Reference[];
};

/** What tells a variable from others: names are unique in a scope. */
export const variableKey = ({ scope, name }: { scope: string; name: string }): string => `${scope}\n${name}`;
