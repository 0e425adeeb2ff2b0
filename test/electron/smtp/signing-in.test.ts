import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openSmtpConnection, sendMail, testConnection } from '../../../electron/smtp/index.ts';
import {
  openHandles,
  tlsServerEndPoint,
  type WindowsCredentials,
} from '../../../electron/windows-authentication/index.ts';
import { createNtlmAcceptor } from '../../../electron/windows-authentication/ntlm/index.ts';
import { SecurityTrouble } from '../../../electron/windows-authentication/security-trouble.ts';
import { messagesIn } from '../../../shared/messages/index.ts';
import { type Identity, makeAuthority } from '../../certificates.ts';
import { type Exchange, scripted } from '../../hostile/scripted.ts';
import { at, collect, endOf, mail, resultOf, stepEnds, transcriptOf } from './smtp-under-test.ts';

// Nobody is signed in here, whatever the machine that runs this is.
const folder = mkdtempSync(join(tmpdir(), 'signing-in-'));
process.env.KRB5CCNAME = `FILE:${join(folder, 'no-such-cache')}`;
process.env.KRB5_CONFIG = join(folder, 'no-such-file');
afterAll(() => rmSync(folder, { recursive: true }));

const ALICE: WindowsCredentials = { kind: 'account', domain: 'EXAMPLE', user: 'alice', password: 'Secret-123' };
const WRONG: WindowsCredentials = { ...ALICE, password: 'Wrong-456' };
const SIGNED_IN: WindowsCredentials = { kind: 'signedInUser' };

const offering = (mechanisms: string): string => `250-scripted.test\r\n250 AUTH ${mechanisms}\r\n`;

/** A server's part in NTLM, as Exchange plays it. */
const ntlm = (channelBinding?: Buffer) => (): Exchange => {
  const acceptor = createNtlmAcceptor({
    computer: 'MAIL',
    domain: 'EXAMPLE',
    host: 'mail.example.test',
    passwordOf: ({ domain, user }) => (domain === 'EXAMPLE' && user === 'alice' ? 'Secret-123' : undefined),
    channelBinding,
  });
  let challenged = false;
  return (line) => {
    if (line.startsWith('AUTH')) return line === 'AUTH NTLM' ? '334 ntlm supported\r\n' : '504 5.7.4 Unrecognized\r\n';
    if (line === '*') return '501 5.0.0 Authentication cancelled\r\n';
    try {
      if (!challenged) {
        challenged = true;
        return `334 ${acceptor.challenge(Buffer.from(line, 'base64')).toString('base64')}\r\n`;
      }
      acceptor.accept(Buffer.from(line, 'base64'));
      return '235 2.7.0 Authentication successful\r\n';
    } catch (error) {
      if (error instanceof SecurityTrouble) return '535 5.7.3 Authentication unsuccessful\r\n';
      throw error;
    }
  };
};

async function run(
  mechanisms: string,
  credentials: WindowsCredentials,
  beginExchange?: () => Exchange,
  changes: { timeout?: number; signal?: AbortSignal } = {},
) {
  const server = await scripted(
    { EHLO: mechanisms ? offering(mechanisms) : '250 scripted.test\r\n' },
    undefined,
    beginExchange,
  );
  const { signal, ...properties } = changes;
  const events = await collect(
    testConnection(at(server.port, { useWindowsAuthentication: true, ...properties }), {
      authorities: [],
      credentials,
      signal,
    }),
  );
  await server.deserted();
  return { events, server, result: resultOf(events), step: endOf(events, 'authenticate') };
}

describe('NTLM with an account', () => {
  test('signs in, and the step says by what and as whom', async () => {
    const { result, step, server } = await run('NTLM LOGIN', ALICE, ntlm());
    expect(result).toMatchObject({ ok: true, diagnosis: { code: 'TEST_PASSED' } });
    expect(step).toMatchObject({
      status: 'passed',
      reply: { code: 235 },
      detail: { mechanisms: ['NTLM', 'LOGIN'], mechanism: 'NTLM', identity: 'EXAMPLE\\alice', protocol: 'NTLM' },
    });
    expect(server.heard()).toContain('QUIT');
  });

  test('is shown as mechanism and lengths, without tokens and password', async () => {
    const { events } = await run('NTLM', ALICE, ntlm());
    const shown = transcriptOf(events);
    const from = shown.indexOf('client: AUTH NTLM');
    expect(shown.slice(from, from + 6)).toEqual([
      'client: AUTH NTLM',
      'server: 334 ntlm supported',
      'client: <40 bytes>',
      expect.stringMatching(/^server: 334 <\d+ bytes>$/),
      expect.stringMatching(/^client: <\d+ bytes>$/),
      'server: 235 2.7.0 Authentication successful',
    ]);
    expect(JSON.stringify(events)).not.toMatch(/TlRM|Secret-123/);
  });

  test('with a wrong password is refused, and nothing goes on anonymously', async () => {
    const { result, step, server } = await run('NTLM', WRONG, ntlm());
    expect(result).toMatchObject({
      ok: false,
      diagnosis: { code: 'AUTHENTICATION_REFUSED', params: { mechanism: 'NTLM', account: 'EXAMPLE\\alice' } },
      inSsis: { code: 'PORT_NOT_SUPPORTED' },
    });
    expect(step).toMatchObject({ status: 'failed', reply: { code: 535, enhancedCode: '5.7.3' } });
    expect(server.heard()).not.toMatch(/MAIL/);
  });

  test('is offered by old servers in an old way', async () => {
    const server = await scripted({ EHLO: '250-old.test\r\n250-AUTH=NTLM LOGIN\r\n250 SIZE\r\n' }, undefined, ntlm());
    const properties = at(server.port, { useWindowsAuthentication: true });
    const events = await collect(testConnection(properties, { authorities: [], credentials: ALICE }));
    expect(endOf(events, 'authenticate')).toMatchObject({
      status: 'passed',
      detail: { mechanisms: ['NTLM', 'LOGIN'] },
    });
  });

  test('comes after GSSAPI, which needs a domain controller, and is tried when there is none', async () => {
    const { step, events, result } = await run('GSSAPI NTLM', ALICE, ntlm());
    expect(step).toMatchObject({
      status: 'passed',
      detail: {
        mechanism: 'NTLM',
        failedMechanisms: [{ mechanism: 'GSSAPI', diagnosis: { code: 'KDC_UNREACHABLE' } }],
      },
    });
    expect(result).toMatchObject({
      outcome: 'passed',
      advice: [{ code: 'KERBEROS_NOT_USED', params: { why: 'KDC_UNREACHABLE', account: 'EXAMPLE\\alice' } }],
    });
    expect(transcriptOf(events).join('\n')).toMatch(/note: GSSAPI failed \(kdcUnreachable.*; NTLM is tried/);
  });

  test('lets a mail be sent, and a connection be opened', async () => {
    const server = await scripted({ EHLO: offering('NTLM') }, undefined, ntlm());
    const properties = at(server.port, { useWindowsAuthentication: true });
    const sent = await collect(sendMail(properties, mail(), { authorities: [], credentials: ALICE }));
    expect(resultOf(sent)).toMatchObject({ outcome: 'sent' });
    expect(stepEnds(sent)).toContain('authenticate:passed');
    const connection = await openSmtpConnection(properties, { authorities: [], credentials: ALICE });
    expect(await connection.send(mail())).toMatchObject({ outcome: 'sent' });
    connection.close();
    await server.deserted();
  });
});

describe('over TLS the client is bound to the server’s certificate', async () => {
  const authority = await makeAuthority();
  const over = async (identity: Identity, binding: Buffer | undefined) => {
    const script = { EHLO: ['250-scripted.test\r\n250 STARTTLS\r\n', offering('NTLM')] };
    const server = await scripted(script, identity, ntlm(binding));
    const properties = at(server.port, { useWindowsAuthentication: true, enableSsl: true });
    const options = { authorities: [authority.pem], credentials: ALICE };
    return resultOf(await collect(testConnection(properties, options)));
  };

  test('and let in', async () => {
    const identity = await authority.issue();
    expect(await over(identity, tlsServerEndPoint(new X509Certificate(identity.cert).raw))).toMatchObject({ ok: true });
  });

  test('and refused by another', async () => {
    const another = new X509Certificate((await authority.issue()).cert).raw;
    const result = await over(await authority.issue(), tlsServerEndPoint(another));
    expect(result.diagnosis.code).toBe('AUTHENTICATION_REFUSED');
  });
});

describe('what cannot be', () => {
  test.each([
    ['', ALICE, 'AUTHENTICATION_NOT_OFFERED'],
    ['LOGIN XOAUTH2', ALICE, 'WINDOWS_AUTHENTICATION_NOT_OFFERED'],
    ['NTLM', SIGNED_IN, 'WINDOWS_ACCOUNT_NEEDED'],
    ['GSSAPI NTLM LOGIN', SIGNED_IN, 'NO_KERBEROS_TICKET'],
    ['GSS-SPNEGO', SIGNED_IN, 'NO_KERBEROS_TICKET'],
  ] as const)('AUTH “%s” as %o is %s', async (mechanisms, credentials, code) => {
    const { result, step, server } = await run(mechanisms, credentials, ntlm());
    expect(result).toMatchObject({ ok: false, diagnosis: { code } });
    expect(step).toMatchObject({ status: 'failed', detail: { mechanisms: mechanisms.split(' ').filter(Boolean) } });
    // Nothing is said to the server before there is something to say.
    expect(server.heard()).not.toMatch(/AUTH|MAIL/);
    expect(openHandles()).toBe(0);
  });

  test('without SSL a server may offer nothing', async () => {
    const server = await scripted({ EHLO: '250-scripted.test\r\n250 STARTTLS\r\n' });
    const properties = at(server.port, { useWindowsAuthentication: true });
    const events = await collect(testConnection(properties, { authorities: [] }));
    expect(resultOf(events).diagnosis.code).toBe('AUTHENTICATION_NEEDS_TLS');
  });

  test('the mechanisms are named in the sentence', async () => {
    const { result } = await run('LOGIN XOAUTH2', ALICE);
    const { code, params } = result.diagnosis;
    expect(messagesIn('en')(`diagnosis.${code}.cause`, params)).toContain('only LOGIN, XOAUTH2.');
  });
});

describe('a rude server', () => {
  const always = (answer: string) => () => (): string => answer;
  /** Answers AUTH and the first token properly, then says this. */
  const then = (answer: string) => () => {
    let lines = 0;
    return (line: string): string => {
      lines += 1;
      if (line === '*') return '501 5.0.0 Cancelled\r\n';
      return lines < 2 ? '334 \r\n' : answer;
    };
  };

  test.each<[string, () => Exchange, string]>([
    ['does not know the mechanism', always('504 5.7.4 Unrecognized authentication type\r\n'), 'MECHANISM_REFUSED'],
    ['is busy', always('454 4.7.0 Temporary authentication failure\r\n'), 'SIGN_IN_UNAVAILABLE'],
    ['says the account is locked', then('535 5.7.8 Account locked\r\n'), 'ACCOUNT_LOCKED'],
    ['lets everybody in at once', always('235 2.7.0 Ok\r\n'), 'SERVER_NOT_PROVEN'],
    ['says something else', always('250 Ok\r\n'), 'PROTOCOL_ERROR'],
    ['hangs up', always('DROP'), 'CONNECTION_DROPPED'],
    ['hangs up in the middle', then('DROP'), 'CONNECTION_DROPPED'],
    ['sends a challenge that is no base64', then('334 a=b\r\n'), 'SERVER_NOT_PROVEN'],
    ['sends a challenge that is no NTLM', then('334 YWJj\r\n'), 'SERVER_NOT_PROVEN'],
    ['sends an empty challenge', then('334\r\n'), 'SERVER_NOT_PROVEN'],
    ['sends a challenge that is too long', then(`334 ${'A'.repeat(100_000)}\r\n`), 'SERVER_NOT_PROVEN'],
    ['sends a challenge without an end', then(`334 ${'A'.repeat(100_000)}`), 'REPLY_TOO_LONG'],
    ['asks and asks', ntlmThenMore, 'SERVER_NOT_PROVEN'],
  ])('that %s is found out', async (_name, exchange, code) => {
    const { result, server } = await run('NTLM', ALICE, exchange);
    expect(result).toMatchObject({ ok: false, diagnosis: { code } });
    expect(server.heard()).not.toContain('MAIL');
  });

  function ntlmThenMore(): Exchange {
    const exchange = ntlm()();
    return (line) => {
      const answer = exchange(line);
      return typeof answer === 'string' && answer.startsWith('235') ? '334 YWJj\r\n' : answer;
    };
  }

  test('gets a * for a challenge that is of no use', async () => {
    const { events, server } = await run('NTLM', ALICE, then('334 YWJj\r\n'));
    expect(server.heard()).toMatch(/\r\n\*\r\n/);
    expect(transcriptOf(events)).toContain('client: *');
  });

  test('that hangs up instead of taking the * is still said to have sent nothing of use', async () => {
    let lines = 0;
    const exchange = () => (line: string) => {
      lines += 1;
      return line === '*' ? 'DROP' : lines < 2 ? '334 \r\n' : '334 YWJj\r\n';
    };
    const { result } = await run('NTLM', ALICE, exchange);
    expect(result.diagnosis.code).toBe('SERVER_NOT_PROVEN');
  });

  test.each([
    ['AUTH', always('SILENCE')],
    ['the first token', then('SILENCE')],
  ])('that is silent after %s is left when the user cancels, and when the time is over', async (_name, exchange) => {
    const timedOut = await run('NTLM', ALICE, exchange, { timeout: 400 });
    expect(timedOut.result.diagnosis).toMatchObject({ code: 'TIMED_OUT', params: { step: 'authenticate' } });

    const cancelling = new AbortController();
    setTimeout(() => cancelling.abort(), 200);
    const cancelled = await run('NTLM', ALICE, exchange, { signal: cancelling.signal });
    expect(cancelled.result).toMatchObject({ outcome: 'cancelled', diagnosis: { code: 'CANCELLED' } });
    expect(cancelled.step.status).toBe('skipped');
  });
});

test('a token that comes in the wrong place, or does not end, is in no finding', async () => {
  const token = Buffer.from('a secret of the server').toString('base64');
  const early = await scripted({ EHLO: offering('NTLM'), AUTH: `334 \r\n334 ${token}\r\n` });
  const unfinished = await scripted({ EHLO: offering('NTLM'), AUTH: `334 ${token}` });
  for (const [server, code] of [
    [early, 'REPLY_BEFORE_COMMAND'],
    [unfinished, 'REPLY_UNFINISHED'],
  ] as const) {
    const properties = at(server.port, { useWindowsAuthentication: true, timeout: 1_500 });
    const events = await collect(testConnection(properties, { authorities: [], credentials: ALICE }));
    expect(resultOf(events).diagnosis).toMatchObject({ code, params: { seen: '334 <22 bytes>' } });
    expect(JSON.stringify(events)).not.toContain(token);
  }
});
