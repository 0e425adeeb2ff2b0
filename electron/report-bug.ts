import { ORPCError } from '@orpc/server';

/** Writes one entry of the log: a line, or a stack. */
export type Log = (entry: string) => void;

/** Logs an error of a call that is no part of the contract. Those that are, and cancelled work, are answers. */
export function reportBug(log: Log, error: unknown, signal: AbortSignal | undefined): void {
  if (error instanceof ORPCError || signal?.aborted) return;
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
