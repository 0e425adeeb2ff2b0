import type { GivenAccount } from '../../shared/contract/accounts.ts';
import type { Envelope, LastResult, Mail } from '../../shared/contract/index.ts';
import type { SendEvent, TestEvent } from '../../shared/contract/smtp-events.ts';
import type { Accounts } from '../accounts/index.ts';
import { sendMail, testConnection } from '../smtp/index.ts';
import type { Results } from './results.ts';
import { signInFor } from './sign-in.ts';
import { usableProperties } from './smtp-properties.ts';

type Through = { connectionString: string; connectionId?: string | undefined; account?: GivenAccount | undefined };
type Test = Through & { envelope?: Envelope | undefined };

/** Operations that talk to an SMTP server. `trusted` gives the PEM of the authorities trusted in addition. */
export const smtpOperations = (results: Results, trusted: () => string[], accounts: Accounts) => ({
  /**
   * Tests a connection; where it is that of a stored connection manager, signed in to as it would be, the result is kept
   * as its last one.
   */
  async *test(
    { connectionString, connectionId, account, envelope }: Test,
    signal?: AbortSignal,
  ): AsyncGenerator<TestEvent> {
    const properties = usableProperties(connectionString);
    const signIn = await signInFor(properties, { account, connectionId }, accounts, signal);
    for await (const event of testConnection(properties, { envelope, authorities: trusted(), signal, ...signIn })) {
      const finished = event.type === 'result' && event.outcome !== 'cancelled';
      if (finished && account === undefined) results.keep(properties, event, connectionId);
      yield event;
    }
  },

  /** Sends one message. */
  async *send(
    { connectionString, connectionId, account, mail }: Through & { mail: Mail },
    signal?: AbortSignal,
  ): AsyncGenerator<SendEvent> {
    const properties = usableProperties(connectionString);
    const signIn = await signInFor(properties, { account, connectionId }, accounts, signal);
    yield* sendMail(properties, mail, { authorities: trusted(), signal, ...signIn });
  },

  results: (): LastResult[] => results.list(),
});
