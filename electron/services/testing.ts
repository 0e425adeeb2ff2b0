import type { GivenAccount } from '../../shared/contract/accounts.ts';
import type { Envelope } from '../../shared/contract/index.ts';
import type { TestEvent } from '../../shared/contract/smtp-events.ts';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import type { Accounts } from '../accounts/index.ts';
import { serverOf } from '../smtp/definition.ts';
import { testConnection } from '../smtp/index.ts';
import { ServerTurns } from '../smtp/server-turns.ts';
import { type History, historyEntry } from './history.ts';
import type { Results } from './results.ts';
import { signInFor } from './sign-in.ts';
import { usableProperties } from './smtp-properties.ts';

/** What is tested: a connection string, for the connection manager it is the one of, as the account that was typed. */
export type Test = {
  connectionString: string;
  connectionId?: string | undefined;
  account?: GivenAccount | undefined;
  envelope?: Envelope | undefined;
};

/** Tests a connection; `batch` where it is one of many, which wait for each other. */
export type RunTest = (test: Test, signal?: AbortSignal, options?: { batch?: boolean }) => AsyncGenerator<TestEvent>;

/**
 * Tests connections, no server by more than two at a time. Where one is that of a stored connection manager, signed in
 * to as it would be, the result is kept as its last one; its history has every test that came to an end.
 */
export function testRunner(results: Results, history: History, trusted: () => string[], accounts: Accounts): RunTest {
  const turns = new ServerTurns();

  const keep = (properties: SmtpProperties, events: readonly TestEvent[], asked: Test, batch: boolean): void => {
    const { connectionId, account } = asked;
    const result = events.find((event) => event.type === 'result');
    if (!result || result.outcome === 'cancelled') return;
    history.add(connectionId, historyEntry(properties, events));
    if (account === undefined) results.keep(properties, result, connectionId, batch);
  };

  return async function* test(asked, signal, { batch = false } = {}) {
    const properties = usableProperties(asked.connectionString);
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
