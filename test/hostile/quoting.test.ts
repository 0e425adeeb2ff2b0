import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openSmtpConnection, sendMail, testConnection } from '../../electron/smtp/index.ts';
import { startRun } from '../../electron/smtp/run.ts';
import { exchange } from '../../electron/smtp/sasl/exchange.ts';
import { windowsMechanisms } from '../../electron/smtp/sasl/mechanisms.ts';
import { openSession } from '../../electron/smtp/session.ts';
import type { SecurityContext } from '../../electron/windows-authentication/index.ts';
import { at, collect, mail } from '../electron/smtp/smtp-under-test.ts';
import { ACCOUNT, ENVELOPE, propertiesFor } from './ask.ts';
import { quotingCases } from './cases/quoting.ts';
import type { HostileCase } from './hostile-case.ts';
import { scripted } from './scripted.ts';
import { issue, makeRoot } from './x509.ts';

const authority = makeRoot();
const stage = { authority, identity: issue(authority) };
const options = { authorities: [], credentials: ACCOUNT };

/** The secret lines that a server heard: what is longer than a command and looks like base64. */
const tokensIn = (heard: string): string[] =>
  heard.split('\r\n').filter((line) => /^[A-Za-z0-9+/]{40,}={0,2}$/.test(line));

/** Nothing of what was said in secret is in a value, however deep, in an error's causes or in its stack. */
function expectSilence(value: unknown, tokens: readonly string[]): void {
  const shown = inspect(value, { depth: null, maxArrayLength: null, maxStringLength: null, breakLength: Infinity });
  expect(tokens.length).toBeGreaterThan(0);
  for (const token of tokens) {
    for (let from = 0; from + 16 <= token.length; from += 1) {
      const part = token.slice(from, from + 16).toLowerCase();
      if (shown.toLowerCase().includes(part)) expect.fail(`“${part}” of a token in: ${shown.slice(0, 2_000)}`);
    }
  }
}

async function against<Value>(hostile: HostileCase, use: (port: number) => Promise<Value>): Promise<void> {
  const server = await hostile.server(stage);
  try {
    expectSilence(await use(server.port), tokensIn(server.heard()));
  } finally {
    await server.close();
  }
}

describe.concurrent.each(quotingCases.map((hostile) => [hostile.name, hostile] as const))(
  '%s is told nobody',
  (_name, hostile) => {
    test('who tests', async () => {
      await against(hostile, (port) =>
        collect(testConnection(propertiesFor(hostile, port), { ...options, envelope: ENVELOPE })),
      );
    });

    test('who sends', async () => {
      await against(hostile, (port) => collect(sendMail(propertiesFor(hostile, port), mail(), options)));
    });

    test('who opens a connection, and uses it', async () => {
      await against(hostile, async (port) => {
        const told: unknown[] = [];
        const note = (error: unknown): void => void told.push(error);
        const connection = await openSmtpConnection(propertiesFor(hostile, port), options).catch(note);
        if (connection) {
          told.push(await connection.send(mail()));
          await connection.verify().catch(note);
          connection.close();
        }
        return told;
      });
    });
  },
);

test('a Kerberos token that is quoted is told nobody either', async () => {
  const token = Buffer.from('a ticket and an authenticator of somebody who is signed in');
  const ticket: SecurityContext = {
    step: async () => ({ token, done: true }),
    wrap: async (data) => data,
    unwrap: async (data) => data,
    identity: async () => ({ user: 'alice@EXAMPLE.TEST', protocol: 'Kerberos' }),
    close: () => {},
  };
  const server = await scripted(
    { EHLO: '250-a\r\n250 AUTH GSSAPI\r\n' },
    undefined,
    () => (line) => (line.startsWith('AUTH') ? '334 \r\n' : `535 5.7.8 cannot read ${line}\r\n`),
  );
  const [gssapi] = windowsMechanisms(['GSSAPI']);
  if (!gssapi) throw new Error('no mechanism');
  const events: unknown[] = [];
  const run = startRun({ host: '127.0.0.1', port: server.port, portGiven: true }, at(server.port), {
    authorities: [],
    signal: new AbortController().signal,
    emit: (event) => events.push(event),
  });
  const session = await openSession(run);
  const error: unknown = await exchange(session, gssapi, ticket, run.signal).catch((reason) => reason);
  session.close();
  run.end();
  expect(error).toMatchObject({ facts: { reply: { code: 535, text: '535 5.7.8 cannot read <hidden>' } } });
  expectSilence([events, error], [token.toString('base64')]);
});
