import { isDeepStrictEqual } from 'node:util';
import type { Envelope, LastResult, Mail } from '../../shared/contract/index.ts';
import type { SendEvent, TestEvent, TestResult } from '../../shared/contract/smtp-events.ts';
import { addressLineProblems, fromLineProblems, splitAddresses } from '../../shared/model/addresses.ts';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import { Failure } from '../../shared/model/failure.ts';
import { type Problem, problem } from '../../shared/model/problem.ts';
import { sendMail, testConnection } from '../smtp/index.ts';
import type { Store } from '../store/index.ts';
import { usableProperties } from './smtp-properties.ts';

type Signal = AbortSignal | undefined;
type Test = { connectionString: string; connectionId?: string | undefined; envelope?: Envelope | undefined };

/** Operations that talk to an SMTP server. */
export const smtpOperations = (store: Store, trusted: () => string[]) => ({
  /**
   * Tests a connection; where it is that of a stored connection manager, the result is kept as its last one.
   *
   * @throws Failure INVALID_DEFINITION before the first event
   */
  test({ connectionString, connectionId, envelope }: Test, signal: Signal): AsyncGenerator<TestEvent> {
    const properties = usableProperties(connectionString);
    refuse(envelope ? envelopeProblems(envelope) : []);
    const options = { authorities: trusted(), ...(envelope && { envelope }), ...(signal && { signal }) };
    const events = testConnection(properties, options);
    return connectionId === undefined ? events : keepingResult(store, connectionId, properties, events);
  },

  /** Sends one message. @throws Failure INVALID_DEFINITION before the first event */
  send(
    { connectionString, mail }: { connectionString: string; mail: Mail },
    signal: Signal,
  ): AsyncGenerator<SendEvent> {
    const properties = usableProperties(connectionString);
    refuse(mailProblems(mail));
    return sendMail(properties, mail, { authorities: trusted(), ...(signal && { signal }) });
  },

  results: (): LastResult[] => store.results.read(),
});

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Failure('INVALID_DEFINITION', {}, { problems });
}

const envelopeProblems = ({ from, to }: Envelope): Problem[] => [
  ...fromLineProblems('from', from),
  ...fromLineProblems('to', to).map((found) =>
    found.code === 'ADDRESS_REQUIRED' ? problem('to', 'RECIPIENT_REQUIRED') : found,
  ),
];

/** What makes a quick message unsendable. SSIS' limit for a line of addresses is for tasks, not for this. */
function mailProblems(mail: Mail): Problem[] {
  const lines = ['to', 'cc', 'bcc'] as const;
  const problems = [
    ...fromLineProblems('from', mail.from),
    ...lines.flatMap((line) => addressLineProblems(line, mail[line])),
  ].filter(({ code }) => code !== 'ADDRESS_LINE_TOO_LONG');
  if (lines.every((line) => splitAddresses(mail[line]).length === 0))
    problems.push(problem('to', 'RECIPIENT_REQUIRED'));
  if (/[\r\n]/.test(mail.subject)) problems.push(problem('subject', 'SUBJECT_LINE_BREAK'));
  return problems;
}

async function* keepingResult(
  store: Store,
  connectionId: string,
  properties: SmtpProperties,
  events: AsyncGenerator<TestEvent>,
): AsyncGenerator<TestEvent> {
  for await (const event of events) {
    if (event.type === 'result' && event.outcome !== 'cancelled') keep(store, connectionId, properties, event);
    yield event;
  }
}

/** Keeps a result, unless the definition is another one than the one that was tested. */
function keep(store: Store, connectionId: string, tested: SmtpProperties, result: TestResult): void {
  try {
    const stored = new Map(
      store.packages
        .list()
        .packages.flatMap(({ connections }) => connections.map(({ id, connectionString }) => [id, connectionString])),
    );
    const connectionString = stored.get(connectionId);
    if (connectionString === undefined || !isDeepStrictEqual(usableProperties(connectionString), tested)) return;
    const kept: LastResult = { connectionId, testedAt: new Date().toISOString(), connectionString, result };
    store.results.change((current) => [
      ...current.filter(({ connectionId: id }) => id !== connectionId && stored.has(id)),
      kept,
    ]);
  } catch (error) {
    // Whoever waits for the verdict must get it, also where the data folder cannot be written to.
    if (!(error instanceof Failure)) throw error;
  }
}
