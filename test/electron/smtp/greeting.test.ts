import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { testConnection } from '../../../electron/smtp/index.ts';
import { makeSelfSigned } from '../../certificates.ts';
import { listen, listenTls } from '../../hostile/listen.ts';
import { scripted } from '../../hostile/scripted.ts';
import { at, collect, endOf, resultOf, stepEnds } from './smtp-under-test.ts';

const testAt = async (port: number, timeout = 10_000) =>
  collect(testConnection(at(port, { timeout }), { authorities: [] }));

const says = (text: string) => listen((socket) => void socket.write(Buffer.from(text, 'latin1')));

test('a server that says nothing did not greet, and hears QUIT before we go', async () => {
  const server = await listen(() => {});
  const events = await testAt(server.port, 400);
  expect(resultOf(events)).toMatchObject({
    ok: false,
    outcome: 'failed',
    diagnosis: { code: 'NO_GREETING', params: { timeout: 400 } },
  });
  expect(resultOf(events).inSsis).toMatchObject({ code: 'PORT_NOT_SUPPORTED' });
  expect(stepEnds(events)).toEqual(['resolve:passed', 'connect:passed', 'greeting:failed']);
  expect(server.heard()).toMatch(/^QUIT\r\n/);
});

test('a greeting that comes after we have said goodbye does not start a conversation', async () => {
  const server = await listen((socket) => {
    socket.once('data', () => socket.write('220 late.test ESMTP\r\n221 Bye\r\n'));
  });
  expect(resultOf(await testAt(server.port, 400)).diagnosis.code).toBe('NO_GREETING');
  expect(server.heard()).toMatch(/^QUIT\r\n/);
  expect(server.heard()).not.toContain('EHLO');
});

test('a web server is recognised by its answer to our goodbye', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const events = await testAt((server.address() as AddressInfo).port, 1_000);
  expect(resultOf(events).diagnosis.code).toBe('HTTP_SERVER');
});

test.each(["-ERR unknown command 'QUIT'", '+OK'])(
  'Redis, which says %s to our goodbye, is not taken for POP3',
  async (answer) => {
    const server = await listen((socket) => {
      socket.once('data', () => socket.end(`${answer}\r\n`));
    });
    expect(resultOf(await testAt(server.port, 2_000)).diagnosis.code).toBe('NOT_SMTP');
  },
);

test('a server that expects TLS is recognised by its answer to a TLS hello', async () => {
  const server = await listenTls(await makeSelfSigned(), () => {});
  expect(resultOf(await testAt(server.port, 1_000)).diagnosis.code).toBe('TLS_EXPECTED');
});

test.each([
  ['HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n', 'HTTP_SERVER'],
  ['<!DOCTYPE html><html>\r\n', 'HTTP_SERVER'],
  ['* OK [CAPABILITY IMAP4rev1] Dovecot ready.\r\n', 'IMAP_SERVER'],
  ['+OK POP3 ready <1@example.com>\r\n', 'POP3_SERVER'],
  ['SSH-2.0-OpenSSH_9.2p1\r\n', 'SSH_SERVER'],
  ['\u0000\u00ff\u00fe garbage\r\n', 'NOT_SMTP'],
  ['2201 close, but no reply\r\n', 'NOT_SMTP'],
  ['999 no such code\r\n', 'NOT_SMTP'],
  ['250 ok\r\n', 'NOT_SMTP'],
  ['554 5.7.1 Your address is blocked\r\n', 'GREETING_REFUSED'],
  ['554-No\r\n554 SMTP service here\r\n', 'GREETING_REFUSED'],
  ['421 4.3.2 Service not available\r\n', 'SERVICE_NOT_ACTIVE'],
  ['450 Later\r\n', 'SERVER_BUSY'],
])('%j is %s', async (text, code) => {
  const server = await says(text);
  const events = await testAt(server.port);
  expect(resultOf(events)).toMatchObject({ outcome: 'failed', diagnosis: { code, severity: 'error' } });
  expect(endOf(events, 'greeting')).toMatchObject({ status: 'failed', diagnosis: { code } });
});

test('the reply of a server that refuses us is there, with its enhanced code', async () => {
  const server = await says('554 5.7.1 Your address is blocked\r\n');
  expect(endOf(await testAt(server.port), 'greeting').reply).toEqual({
    code: 554,
    enhancedCode: '5.7.1',
    text: '554 5.7.1 Your address is blocked',
  });
});

test('words without a line end are quoted once the time is over', async () => {
  const server = await says('hello there');
  expect(resultOf(await testAt(server.port, 400)).diagnosis).toMatchObject({
    code: 'NOT_SMTP',
    params: { seen: 'hello there' },
  });
});

test('words without a line end before hanging up are quoted', async () => {
  const server = await listen((socket) => void socket.end('go away'));
  expect(resultOf(await testAt(server.port)).diagnosis).toMatchObject({
    code: 'NOT_SMTP',
    params: { seen: 'go away' },
  });
});

test.each([
  ['one line without an end', 'x'.repeat(200_000)],
  ['a banner without an end', '220-again\r\n'.repeat(50_000)],
  ['empty lines without an end', '\r\n'.repeat(1_000_000)],
])('%s is a reply that is too long', async (_name, text) => {
  const server = await says(text);
  expect(resultOf(await testAt(server.port)).diagnosis.code).toBe('REPLY_TOO_LONG');
});

test('a server that hangs up at once dropped the connection', async () => {
  const server = await scripted({ GREETING: 'DROP' });
  expect(resultOf(await testAt(server.port)).diagnosis.code).toMatch(/^CONNECTION_(?:DROPPED|RESET)$/);
});

test('controls and bidirectional overrides of a greeting are not passed on', async () => {
  const server = await scripted({ GREETING: '220 a\u001b[31m\u0007b \u202ec\r\n' });
  expect(endOf(await testAt(server.port), 'greeting').reply?.text).toBe('220 a\uFFFD[31m\uFFFDb \uFFFDc');
});

test('a greeting in Latin-1 is read as such, one in UTF-8 as UTF-8', async () => {
  const latin = await says('220 caf\u00e9\r\n');
  expect(endOf(await testAt(latin.port, 300), 'greeting').reply?.text).toBe('220 café');
  const utf8 = await says('220 caf\u00c3\u00a9\r\n');
  expect(endOf(await testAt(utf8.port, 300), 'greeting').reply?.text).toBe('220 café');
});
