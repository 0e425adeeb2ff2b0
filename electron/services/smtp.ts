import type { GivenAccount } from '../../shared/contract/accounts.ts';
import type { HistoryEntry } from '../../shared/contract/history.ts';
import type { LastResult, Mail } from '../../shared/contract/index.ts';
import type { SendEvent } from '../../shared/contract/smtp-events.ts';
import { sendMail } from '../smtp/index.ts';
import { connectionStringAtRun, type Evaluated } from './evaluation.ts';
import { signInFor } from './sign-in.ts';
import { usableProperties } from './smtp-properties.ts';
import { testAllOperations } from './test-all.ts';
import { type Kept, type Surroundings, testRunner } from './testing.ts';

type Through = Evaluated & { account?: GivenAccount | undefined };

/** Operations that talk to an SMTP server. */
export const smtpOperations = ({ results, history }: Kept, surroundings: Surroundings) => {
  const { trusted, accounts, packageOf } = surroundings;
  const test = testRunner({ results, history }, surroundings);
  return {
    test,
    ...testAllOperations(test, () => results.flush()),

    /** Sends one message. */
    async *send({ mail, ...through }: Through & { mail: Mail }, signal?: AbortSignal): AsyncGenerator<SendEvent> {
      const properties = usableProperties(connectionStringAtRun(through, packageOf));
      const signIn = await signInFor(properties, through, accounts, signal);
      yield* sendMail(properties, mail, { authorities: trusted(), signal, ...signIn });
    },

    results: (): LastResult[] => results.list(),
    history: (connectionId: string): HistoryEntry[] => history.of(connectionId),
  };
};
