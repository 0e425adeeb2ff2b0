import { isDeepStrictEqual } from 'node:util';
import type { GivenAccount } from '../../shared/contract/accounts.ts';
import type { Envelope, LastResult, Mail } from '../../shared/contract/index.ts';
import type { SendEvent, TestEvent, TestResult } from '../../shared/contract/smtp-events.ts';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Accounts } from '../accounts/index.ts';
import { sendMail, testConnection } from '../smtp/index.ts';
import type { Store } from '../store/index.ts';
import { signInFor } from './sign-in.ts';
import { usableProperties } from './smtp-properties.ts';

type Through = { connectionString: string; connectionId?: string | undefined; account?: GivenAccount | undefined };
type Test = Through & { envelope?: Envelope | undefined };

/** Operations that talk to an SMTP server. `trusted` gives the PEM of the authorities trusted in addition. */
export const smtpOperations = (store: Store, trusted: () => string[], accounts: Accounts) => ({
  /**
   * Tests a connection; where it is that of a stored connection manager, signed in to as it would be, the result is kept
   * as its last one.
   */
  async *test(
    { connectionString, connectionId, account, envelope }: Test,
    signal?: AbortSignal,
  ): AsyncGenerator<TestEvent> {
    const properties = usableProperties(connectionString);
    const signIn = await signInFor(properties, { account, connectionId }, accounts);
    for await (const event of testConnection(properties, { envelope, authorities: trusted(), signal, ...signIn })) {
      const finished = event.type === 'result' && event.outcome !== 'cancelled';
      const asStored = connectionId !== undefined && account === undefined;
      if (finished && asStored) keepResult(store, connectionId, properties, event);
      yield event;
    }
  },

  /** Sends one message. */
  async *send(
    { connectionString, connectionId, account, mail }: Through & { mail: Mail },
    signal?: AbortSignal,
  ): AsyncGenerator<SendEvent> {
    const properties = usableProperties(connectionString);
    const signIn = await signInFor(properties, { account, connectionId }, accounts);
    yield* sendMail(properties, mail, { authorities: trusted(), signal, ...signIn });
  },

  results: (): LastResult[] => store.results.read(),
});

/** Keeps a result, unless the stored definition is another one than was tested. */
function keepResult(store: Store, connectionId: string, tested: SmtpProperties, result: TestResult): void {
  try {
    const { packages } = store.packages.list();
    const stored = new Map(
      packages.flatMap(({ connections }) => connections.map((connection) => [connection.id, connection])),
    );
    const connectionString = stored.get(connectionId)?.connectionString;
    if (!connectionString || !isDeepStrictEqual(usableProperties(connectionString), tested)) return;
    const kept: LastResult = { connectionId, testedAt: new Date().toISOString(), connectionString, result };
    store.results.change((current) => [
      ...current.filter((other) => other.connectionId !== connectionId && stored.has(other.connectionId)),
      kept,
    ]);
  } catch (error) {
    // Whoever waits for the verdict must get it, also where the data folder cannot be written to.
    if (!(error instanceof Failure)) throw error;
  }
}
