import type { GivenAccount } from '../../shared/contract/accounts.ts';
import type { Envelope, Evaluate, LastResult, Mail } from '../../shared/contract/index.ts';
import type { SendEvent, TestEvent } from '../../shared/contract/smtp-events.ts';
import {
  ConnectionStringError,
  parseConnectionString,
  type SmtpProperties,
} from '../../shared/model/connection-string.ts';
import type { Package } from '../../shared/model/package.ts';
import type { Accounts } from '../accounts/index.ts';
import { sendMail, testConnection } from '../smtp/index.ts';
import { evaluatedConnectionString } from './evaluation.ts';
import type { Results } from './results.ts';
import { signInFor } from './sign-in.ts';
import { usableProperties } from './smtp-properties.ts';

type Through = {
  connectionString: string;
  connectionId?: string | undefined;
  account?: GivenAccount | undefined;
  evaluate?: Evaluate | undefined;
};
type Test = Through & { envelope?: Envelope | undefined };

/**
 * Operations that talk to an SMTP server. `trusted` gives the PEM of the authorities trusted in addition, `packageOf` the
 * package whose variables the property expressions see.
 */
export const smtpOperations = (
  results: Results,
  trusted: () => string[],
  accounts: Accounts,
  packageOf: (packageId: string) => Package,
) => ({
  /**
   * Tests a connection; where it is that of a stored connection manager, signed in to as it would be, the result is kept
   * as its last one.
   */
  async *test(
    { connectionString, connectionId, account, envelope, evaluate }: Test,
    signal?: AbortSignal,
  ): AsyncGenerator<TestEvent> {
    const properties = usableProperties(asItRuns({ connectionString, connectionId, evaluate }, packageOf));
    const signIn = await signInFor(properties, { account, connectionId }, accounts, signal);
    for await (const event of testConnection(properties, { envelope, authorities: trusted(), signal, ...signIn })) {
      const finished = event.type === 'result' && event.outcome !== 'cancelled';
      // The badge belongs to what is stored, and values for this once are not.
      const tested = hasOverrides(evaluate) ? undefined : readProperties(connectionString);
      if (finished && account === undefined && tested) results.keep(tested, event, connectionId);
      yield event;
    }
  },

  /** Sends one message. */
  async *send(
    { connectionString, connectionId, account, mail, evaluate }: Through & { mail: Mail },
    signal?: AbortSignal,
  ): AsyncGenerator<SendEvent> {
    const properties = usableProperties(asItRuns({ connectionString, connectionId, evaluate }, packageOf));
    const signIn = await signInFor(properties, { account, connectionId }, accounts, signal);
    yield* sendMail(properties, mail, { authorities: trusted(), signal, ...signIn });
  },

  results: (): LastResult[] => results.list(),
});

/** The connection string with what property expressions make of it, where they are to be evaluated. */
const asItRuns = (through: Through, packageOf: (packageId: string) => Package): string =>
  through.evaluate
    ? evaluatedConnectionString(packageOf(through.evaluate.packageId), through, through.evaluate)
    : through.connectionString;

/** Whether values for this once may have played a part. */
const hasOverrides = (evaluate: Evaluate | undefined): boolean =>
  evaluate !== undefined && evaluate.propertyExpressions.length > 0 && Object.keys(evaluate.overrides).length > 0;

/** The properties as they are stored; undefined for a string that only an expression makes usable. */
function readProperties(connectionString: string): SmtpProperties | undefined {
  try {
    return parseConnectionString(connectionString);
  } catch (error) {
    if (error instanceof ConnectionStringError) return undefined;
    throw error;
  }
}
