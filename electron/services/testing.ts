import type { GivenAccount } from '../../shared/contract/accounts.ts';
import type { Envelope } from '../../shared/contract/index.ts';
import type { TestEvent } from '../../shared/contract/smtp-events.ts';
import {
  formatConnectionString,
  readableProperties,
  type SmtpProperties,
} from '../../shared/model/connection-string.ts';
import type { Package } from '../../shared/model/package.ts';
import type { Accounts } from '../accounts/index.ts';
import { serverOf } from '../smtp/definition.ts';
import { testConnection } from '../smtp/index.ts';
import { ServerTurns } from '../smtp/server-turns.ts';
import { connectionStringAtRun, type Evaluated, hasOverrides } from './evaluation.ts';
import { type History, historyEntry } from './history.ts';
import type { Results } from './results.ts';
import { signInFor } from './sign-in.ts';
import { usableProperties } from './smtp-properties.ts';

/** What is tested: a connection string, for the connection manager it is the one of, as the account that was typed. */
export type Test = Evaluated & { account?: GivenAccount | undefined; envelope?: Envelope | undefined };

/** What is kept of tests. */
export type Kept = { readonly results: Results; readonly history: History };

/** What talking to a server needs beside the definition. */
export type Surroundings = {
  /** PEM of the authorities trusted in addition to the system's. */
  readonly trusted: () => string[];
  readonly accounts: Accounts;
  /** The package whose variables the property expressions see. */
  readonly packageOf: (packageId: string) => Package;
};

/** Tests a connection; `batch` where it is one of many, which wait for each other. */
export type RunTest = (test: Test, signal?: AbortSignal, options?: { batch?: boolean }) => AsyncGenerator<TestEvent>;

/**
 * Tests connections, no server by more than two at a time. Where one is that of a stored connection manager, signed in
 * to as it would be, the result is kept as its last one; its history has every test that came to an end.
 */
export function testRunner({ results, history }: Kept, { trusted, accounts, packageOf }: Surroundings): RunTest {
  const turns = new ServerTurns();

  const keep = (properties: SmtpProperties, events: readonly TestEvent[], asked: Test, batch: boolean): void => {
    const { connectionId, account, evaluate } = asked;
    const result = events.find((event) => event.type === 'result');
    if (!result || result.outcome === 'cancelled') return;
    history.add(connectionId, historyEntry(properties, events));
    // The badge belongs to what is stored, and values for this once are not.
    const stored = hasOverrides(evaluate) ? undefined : readableProperties(asked.connectionString);
    if (account !== undefined || !stored) return;
    const atRunTime = evaluate && formatConnectionString(properties);
    results.keep({ tested: stored, atRunTime, result }, connectionId, batch);
  };

  return async function* test(asked, signal, { batch = false } = {}) {
    const properties = usableProperties(connectionStringAtRun(asked, packageOf));
    const server = serverOf(properties);
    const signIn = await signInFor(properties, asked, accounts, signal);
    const turn = turns.ask(server, { batch, signal });
    try {
      if (turn.waits) yield { type: 'waiting', host: server.host, port: server.port };
      await turn.come;
      const seen: TestEvent[] = [];
      const { envelope } = asked;
      for await (const event of testConnection(properties, { envelope, authorities: trusted(), signal, ...signIn })) {
        if (event.type !== 'transcript') seen.push(event);
        if (event.type === 'result') keep(properties, seen, asked, batch);
        yield event;
      }
    } finally {
      turn.end();
    }
  };
}
