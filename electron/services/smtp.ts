import type { GivenAccount } from '../../shared/contract/accounts.ts';
import type { HistoryEntry } from '../../shared/contract/history.ts';
import type { LastResult, Mail } from '../../shared/contract/index.ts';
import type { SendEvent } from '../../shared/contract/smtp-events.ts';
import type { Accounts } from '../accounts/index.ts';
import { sendMail } from '../smtp/index.ts';
import type { History } from './history.ts';
import type { Results } from './results.ts';
import { signInFor } from './sign-in.ts';
import { usableProperties } from './smtp-properties.ts';
import { testAllOperations } from './test-all.ts';
import { testRunner } from './testing.ts';

type Through = { connectionString: string; connectionId?: string | undefined; account?: GivenAccount | undefined };

/** Operations that talk to an SMTP server. `trusted` gives the PEM of the authorities trusted in addition. */
export const smtpOperations = (results: Results, history: History, trusted: () => string[], accounts: Accounts) => {
  const test = testRunner(results, history, trusted, accounts);
  return {
    test,
    ...testAllOperations(test, () => results.flush()),

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
    history: (connectionId: string): HistoryEntry[] => history.of(connectionId),
  };
};
