import type { Services } from '../services.ts';

/** What every object of one open workspace shares. */
export type Scope = {
  /** @throws Failure WORKSPACE_CLOSED */
  readonly services: Services;
  /** Aborts when the workspace closes: connections that were not given back end then. */
  readonly closing: AbortSignal;
};
