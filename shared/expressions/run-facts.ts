import type { Overrides } from './overrides.ts';

/** What is known of a run before it begins: the machine, the moment, and the values given for this once. */
export type RunFacts = {
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** Minutes that the machine's clock is ahead of UTC. */
  readonly offset: number;
  /** Windows' number of the locale: 1033 English (United States), 1041 Japanese. */
  readonly localeId: number;
  readonly machineName: string;
  /** With the domain in front where there is one. */
  readonly userName: string;
  /** GUID in braces; every run has its own. */
  readonly executionId: string;
  readonly overrides: Overrides;
};

/** The object whose property has the expression: it decides which variables are seen. */
export type ExpressionOwner = {
  readonly kind: 'connection' | 'task';
  readonly id: string;
  readonly name: string;
  /** As in `SendMailTask`; empty for a connection manager, which sees the variables of the package. */
  readonly container: string;
};
