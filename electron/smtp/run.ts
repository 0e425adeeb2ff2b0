import type { Diagnosis, StepEvent, TranscriptEvent } from '../../shared/contract/smtp-events.ts';
import type { Evidence } from '../../shared/diagnosis/evidence.ts';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import { IMPLICIT_TLS_PORT, type SmtpServer } from '../../shared/model/smtp-server.ts';
import type { WindowsCredentials } from '../windows-authentication/index.ts';
import { learnedFrom } from './learned.ts';
import { printable } from './reply.ts';
import { type StapledStatus, stapledStatus } from './stapled-status.ts';
import { createSteps, type Steps } from './steps.ts';
import { SmtpTrouble, TimeOver } from './trouble.ts';

/** As whom to sign in, and to what. */
export type SignInOptions = {
  /** The signed-in user where nothing is given. */
  readonly credentials?: WindowsCredentials | undefined;
  /** The service's Kerberos principal, `SMTPSVC/mail.example.com`, where it is not the usual one. */
  readonly servicePrincipal?: string | undefined;
};

/** One test, one send, or the opening of one connection: its server, its time and what it tells. */
export type Run = {
  readonly server: SmtpServer;
  readonly properties: SmtpProperties;
  /** Added certificate authorities, PEM. */
  readonly authorities: readonly string[];
  readonly credentials: WindowsCredentials;
  readonly servicePrincipal: string | undefined;
  /** TLS from the first byte: SSL on the port that expects it. */
  readonly implicitTls: boolean;
  /** Aborts when the caller cancels or the time is over (`TimeOver`). */
  readonly signal: AbortSignal;
  readonly steps: Steps;
  /** Whether the server's certificate is revoked, as far as the server itself says so. */
  readonly certificateStatus: StapledStatus;
  readonly transcript: (from: TranscriptEvent['from'], text: string) => void;
  /** Milliseconds since the start, and until the time is over. */
  readonly elapsed: () => number;
  readonly remaining: () => number;
  /** Stops the clock. */
  readonly end: () => void;
};

/** Starts the clock of a run. */
export function startRun(
  server: SmtpServer,
  properties: SmtpProperties,
  options: SignInOptions & {
    readonly authorities: readonly string[];
    /** Whether TLS comes from the first byte; by default where SSL is on and the port is the one that expects it. */
    readonly implicitTls?: boolean | undefined;
    readonly signal: AbortSignal;
    readonly emit: (event: StepEvent | TranscriptEvent) => void;
  },
): Run {
  const startedAt = performance.now();
  const elapsed = (): number => Math.round((performance.now() - startedAt) * 10) / 10;
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(new TimeOver()), properties.timeout);
  return {
    server,
    properties,
    authorities: options.authorities,
    credentials: options.credentials ?? { kind: 'signedInUser' },
    servicePrincipal: options.servicePrincipal,
    implicitTls: options.implicitTls ?? (properties.enableSsl && server.port === IMPLICIT_TLS_PORT),
    signal: AbortSignal.any([options.signal, over.signal]),
    steps: createSteps(options.emit),
    certificateStatus: stapledStatus(),
    transcript: (from, text) => options.emit({ type: 'transcript', from, text: printable(text), at: elapsed() }),
    elapsed,
    remaining: () => Math.max(properties.timeout - elapsed(), 0),
    end: () => clearTimeout(timer),
  };
}

/**
 * What a run's failure is evidence of.
 *
 * @throws the error itself where it is no failure of a conversation but a bug
 */
export function evidenceOf(error: unknown, run: Run): Evidence {
  const { host, port } = run.server;
  const learned = learnedFrom(run.steps.ended(), error instanceof SmtpTrouble ? error.detail : undefined);
  const around = { ...learned, step: run.steps.current(), host, port, timeout: run.properties.timeout };
  if (error instanceof SmtpTrouble) return { ...around, ...error.facts };
  if (run.signal.aborted && error === run.signal.reason) {
    return { ...around, trouble: error instanceof TimeOver ? 'timedOut' : 'cancelled' };
  }
  throw error;
}

/**
 * Ends the step that failed, with what it found, the server's reply and the diagnosis. A cancelled step is skipped;
 * between two steps there is none to end.
 */
export function endFailedStep(run: Run, error: unknown, { trouble, reply }: Evidence, diagnosis: Diagnosis): void {
  if (!run.steps.open()) return;
  if (trouble === 'cancelled') run.steps.skip();
  else run.steps.fail(diagnosis, { detail: error instanceof SmtpTrouble ? error.detail : undefined, reply });
}
