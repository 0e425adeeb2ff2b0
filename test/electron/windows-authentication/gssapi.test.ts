import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { createGssContext } from '../../../electron/windows-authentication/gssapi/context.ts';
import { reasonOf, tellingWords } from '../../../electron/windows-authentication/gssapi/status.ts';
import { openHandles } from '../../../electron/windows-authentication/open-handles.ts';
import type { WindowsCredentials } from '../../../electron/windows-authentication/security-context.ts';
import type { SecurityReason } from '../../../shared/diagnosis/security-reasons.ts';

const folder = mkdtempSync(join(tmpdir(), 'gssapi-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** No ticket, and two realms, one with its domain controller at the port. The library reads the environment at each call. */
function kerberosAt(kdcPort: number): void {
  const configuration = join(folder, `krb5-${kdcPort}.conf`);
  writeFileSync(
    configuration,
    `[libdefaults]
 default_realm = EXAMPLE.TEST
 dns_lookup_kdc = false
 dns_lookup_realm = false
 dns_canonicalize_hostname = false
 rdns = false
 udp_preference_limit = 1
[realms]
 EXAMPLE.TEST = {
  kdc = 127.0.0.1:${kdcPort}
 }
 ELSEWHERE.TEST = {
  kdc = 127.0.0.1:1
 }
`,
  );
  process.env.KRB5_CONFIG = configuration;
  process.env.KRB5CCNAME = `FILE:${join(folder, 'no-such-cache')}`;
}

const SIGNED_IN: WindowsCredentials = { kind: 'signedInUser' };
const ALICE: WindowsCredentials = { kind: 'account', domain: 'EXAMPLE', user: 'alice', password: 'Secret-123' };
const TARGET = { host: 'mail.example.test', channelBinding: Buffer.from('tls-server-end-point:one') };

const settled = async (): Promise<void> => {
  while (openHandles() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
};

test('without a ticket the first step says so', async () => {
  kerberosAt(1);
  const context = createGssContext(SIGNED_IN, TARGET);
  await expect(context.step()).rejects.toMatchObject({ name: 'SecurityTrouble', reason: 'noTicket' });
  context.close();
  expect(openHandles()).toBe(0);
});

test('an account whose domain controller cannot be reached says so', async () => {
  kerberosAt(1);
  const context = createGssContext(ALICE, TARGET);
  await expect(context.step()).rejects.toMatchObject({ reason: 'kdcUnreachable' });
  context.close();
  expect(openHandles()).toBe(0);
});

test('everything is released, over 1,000 contexts that fail', async () => {
  kerberosAt(1);
  for (let count = 0; count < 1_000; count += 1) {
    const context = createGssContext(SIGNED_IN, TARGET);
    await context.step().catch(() => {});
    context.close();
  }
  expect(openHandles()).toBe(0);
});

test('a domain controller that does not answer holds up nobody; what it holds is released when the call ends', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const address = silent.address();
  kerberosAt(typeof address === 'object' && address ? address.port : 0);
  const asked = new Promise<void>((resolve) => {
    silent.once('connection', (socket) => {
      // Ends the wait of the library: the test has seen enough by then.
      setTimeout(() => socket.destroy(), 300);
      silent.close();
      resolve();
    });
  });
  const context = createGssContext(ALICE, TARGET);
  const step = context.step().catch((error) => error);
  await asked;
  // The event loop runs, although the call is under way.
  context.close();
  expect(openHandles()).toBeGreaterThan(0);
  expect(await step).toMatchObject({ reason: 'kdcUnreachable' });
  await settled();
  await expect(context.step()).rejects.toMatchObject({ reason: 'other' });
});

test('contexts that were given up hold up no other domain', async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const address = silent.address();
  kerberosAt(typeof address === 'object' && address ? address.port : 0);
  const contexts = [1, 2, 3].map(() => createGssContext(ALICE, TARGET));
  const givenUp = contexts.map((context) => context.step().catch((error) => error));
  while (sockets.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  for (const context of contexts) context.close();
  const elsewhere = createGssContext({ ...ALICE, domain: 'ELSEWHERE.TEST' }, TARGET);
  await expect(elsewhere.step()).rejects.toMatchObject({ reason: 'kdcUnreachable' });
  elsewhere.close();
  // Now the silent domain controller hangs up, whoever asks.
  silent.on('connection', (socket) => socket.destroy());
  for (const socket of sockets) socket.destroy();
  await Promise.all(givenUp);
  silent.close();
  await settled();
});

test('a process can end while a domain controller is waited for', async () => {
  const script = fileURLToPath(new URL('leave-while-waiting.ts', import.meta.url));
  // An ordinary exit would wait for the library to give up, longer than a test may take.
  const ended = promisify(execFile)(process.execPath, [script, join(folder, 'leaving.conf')]);
  await expect(ended).rejects.toMatchObject({ code: 7, stderr: '' });
});

test('what is not begun wraps nothing and knows nobody', async () => {
  const context = createGssContext(SIGNED_IN, TARGET);
  await expect(context.wrap(Buffer.from('a'))).rejects.toMatchObject({ reason: 'other' });
  await expect(context.unwrap(Buffer.from('a'))).rejects.toMatchObject({ reason: 'other' });
  await expect(context.identity()).rejects.toMatchObject({ reason: 'other' });
  context.close();
});

describe('what the libraries say', () => {
  const FAILURE = 0x000d_0000;
  test.each<[SecurityReason, string]>([
    ['noTicket', 'No Kerberos credentials available (default cache: FILE:/tmp/krb5cc_0)'],
    ['noTicket', 'No credentials cache found'],
    ['ticketExpired', 'Ticket expired'],
    ['clockSkew', 'Clock skew too great'],
    ['unknownService', 'Server smtp/mail.example.com@EXAMPLE.COM not found in Kerberos database'],
    ['unknownAccount', 'Client not found in Kerberos database'],
    ['wrongPassword', 'Preauthentication failed'],
    ['wrongPassword', 'Password incorrect'],
    ['passwordExpired', 'Password has expired'],
    ['accountLocked', 'Client’s credentials have been revoked'],
    ['kdcUnreachable', 'Cannot contact any KDC for realm ‘EXAMPLE.COM’'],
    ['kdcUnreachable', 'Configuration file does not specify default realm'],
    ['other', 'Generic error (see e-text)'],
  ])('%s: %s', (reason, words) => {
    expect(reasonOf(FAILURE, words)).toBe(reason);
  });

  test.each([
    [0, ['Unknown error'], undefined],
    [100_006, ['Unknown error'], undefined],
    [-1765328000, ['Unknown code 0'], undefined],
    [1, ['Success'], undefined],
    [100_006, [], undefined],
    [100_005, ['Clock skew too great'], 'Clock skew too great'],
  ])('to the minor status %i, %j, tells %o', (minor, words, telling) => {
    expect(tellingWords(minor, words)).toBe(telling);
  });

  test.each<[SecurityReason, number]>([
    ['noTicket', 7],
    ['ticketExpired', 11],
    ['badToken', 4],
    ['badToken', 9],
    ['other', 13],
  ])('%s by the routine error alone', (reason, routineError) => {
    expect(reasonOf(routineError << 16, '')).toBe(reason);
  });
});
