import type { Envelope } from '../../shared/contract/index.ts';
import type { Diagnosis, TestEvent, TestResult } from '../../shared/contract/smtp-events.ts';
import { adviceFor } from '../../shared/diagnosis/advice.ts';
import { diagnose, finding } from '../../shared/diagnosis/diagnose.ts';
import { inSsis } from '../../shared/diagnosis/in-ssis.ts';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import { envelopeProblems } from '../../shared/model/mail.ts';
import { authenticate } from './authenticate.ts';
import { trustedByAdded } from './authorities.ts';
import { requireValid, serverOf } from './definition.ts';
import { checkEnvelope } from './envelope-check.ts';
import { leaveInOrder, quitQuietly } from './leave.ts';
import { endFailedStep, evidenceOf, type Run, type SignInOptions, startRun } from './run.ts';
import { openSession, type Session } from './session.ts';
import { streamed } from './stream.ts';

/** How a test is run. */
export type TestOptions = SignInOptions & {
  /** Also ask whether the server would take a mail from this sender to this recipient. */
  readonly envelope?: Envelope | undefined;
  /** Certificate authorities to trust beside the system's and Node's, PEM. */
  readonly authorities: readonly string[];
  /** Whether TLS comes from the first byte; by default where SSL is on and the port is the one that expects it. */
  readonly implicitTls?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Tests whether a server can be reached, proves who it is, lets us in and, with an envelope, would take a mail. Steps
 * and transcript come while it happens, `result` last. Leaving the loop or aborting the signal ends it at once.
 *
 * @throws Failure INVALID_DEFINITION where properties or envelope cannot be used; a server's failures are a result
 */
export async function* testConnection(properties: SmtpProperties, options: TestOptions): AsyncGenerator<TestEvent> {
  const { envelope } = options;
  const server = serverOf(properties);
  if (envelope) requireValid(envelopeProblems(envelope));
  yield* streamed<TestEvent>(options.signal, async (emit, signal) => {
    const run = startRun(server, properties, { ...options, signal, emit });
    try {
      emit(await test(run, envelope));
    } finally {
      run.end();
    }
  });
}

async function test(run: Run, envelope: Envelope | undefined): Promise<TestResult> {
  let session: Session | undefined;
  try {
    session = await openSession(run);
    await authenticate(session, run);
    await checkEnvelope(session, run, envelope);
    await leaveInOrder(session, run);
    return passed(session, run);
  } catch (error) {
    const evidence = evidenceOf(error, run);
    const diagnosis = diagnose(evidence);
    endFailedStep(run, error, evidence, diagnosis);
    if (session) await quitQuietly(session, run.signal);
    return failed(run, diagnosis, session);
  } finally {
    session?.close();
  }
}

function passed(session: Session, run: Run): TestResult {
  const { host, port } = run.server;
  const chain = session.handshake?.certificates ?? [];
  const ms = run.elapsed();
  const advice = adviceFor({
    host,
    port,
    timeout: run.properties.timeout,
    ms,
    encrypted: session.encrypted,
    starttlsOffered: session.capabilities.has('STARTTLS'),
    useWindowsAuthentication: run.properties.useWindowsAuthentication,
    certificate: chain[0],
    steps: run.steps.ended(),
    now: Date.now(),
  });
  const outcome = advice.some(({ severity }) => severity === 'warning') ? 'warning' : 'passed';
  const diagnosis = finding('TEST_PASSED', { host, port }, 'information');
  const difference = inSsis({
    ...run,
    code: 'TEST_PASSED',
    trustedByAddedAuthority: trustedByAdded(chain, run.authorities),
    deadAddresses: advice.some(({ code }) => code === 'ADDRESSES_DEAD' || code === 'IPV6_ADDRESSES_DEAD'),
  });
  return {
    type: 'result',
    ok: true,
    outcome,
    ms,
    diagnosis,
    advice,
    ...sizeTaken(session),
    ...(difference && { inSsis: difference }),
  };
}

function failed(run: Run, diagnosis: Diagnosis, session: Session | undefined): TestResult {
  const outcome = diagnosis.code === 'CANCELLED' ? 'cancelled' : 'failed';
  const difference = inSsis({ ...run, code: diagnosis.code, trustedByAddedAuthority: false });
  return {
    type: 'result',
    ok: false,
    outcome,
    ms: run.elapsed(),
    diagnosis,
    advice: [],
    ...sizeTaken(session),
    ...(difference && { inSsis: difference }),
  };
}

const sizeTaken = (session: Session | undefined): Pick<TestResult, 'maxSize'> => {
  const maxSize = session?.capabilities.maxSize;
  return maxSize === undefined ? {} : { maxSize };
};
