import type { StepDetail } from '../../shared/contract/smtp-events.ts';
import type { Evidence } from '../../shared/diagnosis/evidence.ts';

/** What is known where a thing goes wrong; the run adds step, server and time-out. */
export type Facts = Omit<Evidence, 'step' | 'host' | 'port' | 'timeout'> & Partial<Pick<Evidence, 'step'>>;

/** A conversation that went wrong. Never leaves this folder: it becomes a diagnosis. */
export class SmtpTrouble extends Error {
  override readonly name = 'SmtpTrouble';
  readonly facts: Facts;
  /** What the failed step found before it failed. */
  readonly detail: StepDetail | undefined;

  constructor(facts: Facts, options: { detail?: StepDetail | undefined; cause?: unknown } = {}) {
    super([facts.trouble, facts.error?.code, facts.reply?.code].filter(Boolean).join(' '), { cause: options.cause });
    this.facts = facts;
    this.detail = options.detail;
  }
}

/** Why a run's signal aborted where it was not the user: its time is over. */
export class TimeOver extends Error {
  override readonly name = 'TimeOver';
}

/** The system's or OpenSSL's name of an error, `ECONNREFUSED`, and its words. */
export const errorFacts = (error: unknown): { code: string; message: string } => ({
  code: String((error as { code?: unknown } | undefined)?.code ?? 'UNKNOWN'),
  message: error instanceof Error ? error.message : String(error),
});
