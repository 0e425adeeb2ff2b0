import { expect, test } from 'vitest';
import { testConnection } from '../../../electron/smtp/index.ts';
import { type Script, scripted } from '../../hostile/scripted.ts';
import { at, collect, endOf, resultOf, stepEnds, transcriptOf } from './smtp-under-test.ts';

const ENVELOPE = { from: 'Sender <sender@example.com>', to: 'recipient@example.com' };

async function run(script: Script, options: { envelope?: typeof ENVELOPE; timeout?: number } = {}) {
  const server = await scripted(script);
  const { timeout = 10_000, envelope } = options;
  const events = await collect(testConnection(at(server.port, { timeout }), { authorities: [], envelope }));
  await server.deserted();
  return { events, server, result: resultOf(events) };
}

test('a polite server passes, step by step', async () => {
  const { events, result } = await run({});
  expect(stepEnds(events)).toEqual([
    'resolve:passed',
    'connect:passed',
    'greeting:passed',
    'ehlo:passed',
    'authenticate:skipped',
    'sender:skipped',
    'recipient:skipped',
    'quit:passed',
  ]);
  expect(result).toMatchObject({ ok: true, outcome: 'passed', advice: [], diagnosis: { code: 'TEST_PASSED' } });
  expect(endOf(events, 'ehlo').detail).toEqual({ capabilities: ['HELP'], encrypted: false });
});

test('every step that starts ends, and the result is the last event', async () => {
  for (const script of [{}, { EHLO: 'DROP' }, { MAIL: '550 no\r\n' }] satisfies Script[]) {
    const { events } = await run(script, { envelope: ENVELOPE });
    const steps = events.filter((event) => event.type === 'step');
    const started = steps.filter(({ status }) => status === 'started').map(({ step }) => step);
    const ended = steps.filter(({ status }) => status === 'passed' || status === 'failed').map(({ step }) => step);
    expect(ended).toEqual(started);
    expect(events.filter(({ type }) => type === 'result')).toHaveLength(1);
    expect(events.at(-1)?.type).toBe('result');
  }
});

test('with an envelope, sender and recipient are asked and nothing is sent', async () => {
  const { events, server } = await run({}, { envelope: ENVELOPE });
  expect(server.heard().split('\r\n').slice(1)).toEqual([
    'MAIL FROM:<sender@example.com>',
    'RCPT TO:<recipient@example.com>',
    'RSET',
    'QUIT',
    '',
  ]);
  expect(endOf(events, 'sender')).toMatchObject({
    status: 'passed',
    detail: { address: 'sender@example.com' },
    reply: { code: 250, enhancedCode: '2.1.0' },
  });
  expect(endOf(events, 'recipient')).toMatchObject({ status: 'passed', detail: { address: 'recipient@example.com' } });
});

test('without an envelope no address is made up', async () => {
  const { server } = await run({});
  expect(server.heard()).not.toMatch(/MAIL|RCPT|VRFY/);
});

test('EHLO has a proper name: a full DNS name or an address literal', async () => {
  const { server } = await run({});
  expect(server.heard()).toMatch(/^EHLO (?:\[127\.0\.0\.1\]|[a-z0-9-]+(?:\.[a-z0-9-]+)+)\r\n/i);
});

test('a server without EHLO is spoken to with HELO, as SSIS does', async () => {
  const { events, result } = await run({ EHLO: '502 5.5.2 Unrecognized\r\n' });
  expect(result.ok).toBe(true);
  expect(endOf(events, 'ehlo').detail).toEqual({ capabilities: [], encrypted: false });
});

test.each<[string, Script, string, string]>([
  ['neither EHLO nor HELO', { EHLO: '501 5.5.4 Invalid\r\n', HELO: '501 Invalid name\r\n' }, 'ehlo', 'EHLO_REFUSED'],
  ['EHLO with 421', { EHLO: '421 Too many connections\r\n' }, 'ehlo', 'TOO_MANY_CONNECTIONS'],
  ['EHLO with a cut', { EHLO: 'DROP' }, 'ehlo', 'CONNECTION_DROPPED'],
  ['EHLO with nonsense', { EHLO: '2xx what\r\n' }, 'ehlo', 'PROTOCOL_ERROR'],
  ['EHLO with a reply without an end', { EHLO: '250-x\r\n'.repeat(30_000) }, 'ehlo', 'REPLY_TOO_LONG'],
  ['the sender with a cut', { MAIL: 'DROP' }, 'sender', 'CONNECTION_DROPPED'],
  ['the sender with 421', { MAIL: '421 4.3.2 Shutting down\r\n' }, 'sender', 'SERVICE_NOT_ACTIVE'],
  ['the sender for good', { MAIL: '550 5.1.8 Bad sender\r\n' }, 'sender', 'SENDER_DOMAIN_NOT_FOUND'],
  [
    'an anonymous sender',
    { MAIL: '530 5.7.57 Client not authenticated to send mail\r\n' },
    'sender',
    'AUTHENTICATION_REQUIRED',
  ],
  [
    'a sender in plain text',
    { MAIL: '530 5.7.0 Must issue a STARTTLS command first\r\n' },
    'sender',
    'STARTTLS_REQUIRED',
  ],
  ['a recipient elsewhere', { RCPT: '554 5.7.1 <r@x>: Relay access denied\r\n' }, 'recipient', 'RELAY_DENIED'],
  ['an unknown recipient', { RCPT: '550 5.1.1 User unknown\r\n' }, 'recipient', 'RECIPIENT_UNKNOWN'],
  ['a newcomer', { RCPT: '450 4.2.0 Greylisted, come back later\r\n' }, 'recipient', 'GREYLISTED'],
  ['the recipient with a cut', { RCPT: 'DROP' }, 'recipient', 'CONNECTION_DROPPED'],
])('refusing %s', async (_name, script, step, code) => {
  const { events, result } = await run(script, { envelope: ENVELOPE });
  if (code === 'CONNECTION_DROPPED') expect(result.diagnosis.code).toMatch(/^CONNECTION_(?:DROPPED|RESET)$/);
  else expect(result.diagnosis.code).toBe(code);
  expect(result).toMatchObject({ ok: false, outcome: 'failed' });
  expect(stepEnds(events).at(-1)).toBe(`${step}:failed`);
});

test('a refusal quotes the server and names the address', async () => {
  const { result } = await run({ RCPT: '550 5.1.1 User unknown\r\n' }, { envelope: ENVELOPE });
  expect(result.diagnosis.params).toMatchObject({ address: 'recipient@example.com', reply: '550 5.1.1 User unknown' });
});

test.each(['250 and more', '550 and more', 'and more'])(
  'the reply “%s”, which nobody asked for, does not pass for the answer to the next command',
  async (reply) => {
    const { result, server } = await run({ EHLO: `250 ok\r\n${reply}\r\n` }, { envelope: ENVELOPE });
    expect(result.diagnosis).toMatchObject({
      code: 'REPLY_BEFORE_COMMAND',
      params: { step: 'sender', seen: reply },
    });
    expect(server.heard()).not.toContain('RCPT');
  },
);

test('a reply that is left over fails a test at the end', async () => {
  const { result, events } = await run({ EHLO: '250 ok\r\n250 and more\r\n' });
  expect(result.diagnosis).toMatchObject({ code: 'REPLY_BEFORE_COMMAND', params: { step: 'quit' } });
  expect(stepEnds(events).at(-1)).toBe('quit:failed');
});

test('a server that says between two commands that it is going is believed', async () => {
  const { result } = await run({ EHLO: '250 ok\r\n421 4.3.2 Shutting down\r\n' }, { envelope: ENVELOPE });
  expect(result.diagnosis).toMatchObject({ code: 'SERVICE_NOT_ACTIVE', params: { reply: '421 4.3.2 Shutting down' } });
});

test('a cut at RSET fails the test, and no step twice', async () => {
  const { events, result } = await run({ RSET: 'DROP' }, { envelope: ENVELOPE });
  expect(result.ok).toBe(false);
  expect(stepEnds(events).at(-1)).toBe('recipient:passed');
});

test('after a refusal the server hears QUIT', async () => {
  const { server } = await run({ MAIL: '550 no\r\n' }, { envelope: ENVELOPE });
  expect(server.heard()).toMatch(/QUIT\r\n$/);
});

test('a server that hangs up at QUIT has passed', async () => {
  const { result, events } = await run({ QUIT: 'DROP' });
  expect(result.ok).toBe(true);
  expect(endOf(events, 'quit').status).toBe('passed');
});

test('the time-out bounds the whole and names the step', async () => {
  const { result, events } = await run({ EHLO: 'SILENCE' }, { timeout: 400 });
  expect(result.diagnosis).toMatchObject({ code: 'TIMED_OUT', params: { step: 'ehlo', timeout: 400 } });
  expect(endOf(events, 'ehlo')).toMatchObject({ status: 'failed', diagnosis: { code: 'TIMED_OUT' } });
});

test('a server that keeps talking does not keep us beyond the time-out', async () => {
  const server = await scripted({ EHLO: 'SILENCE' });
  const drip = setInterval(() => {
    for (const socket of server.open) socket.write('250-drip\r\n');
  }, 20);
  const events = await collect(testConnection(at(server.port, { timeout: 400 }), { authorities: [] }));
  clearInterval(drip);
  expect(resultOf(events).diagnosis).toMatchObject({ code: 'REPLY_UNFINISHED', params: { step: 'ehlo' } });
});

test('the transcript has both sides in order', async () => {
  const { events } = await run({}, { envelope: ENVELOPE });
  const lines = transcriptOf(events);
  expect(lines[0]).toBe('server: 220 scripted.test ESMTP');
  expect(lines[1]).toMatch(/^client: EHLO /);
  expect(lines.slice(2)).toEqual([
    'server: 250-scripted.test\n250 HELP',
    'client: MAIL FROM:<sender@example.com>',
    'server: 250 2.1.0 Ok',
    'client: RCPT TO:<recipient@example.com>',
    'server: 250 2.1.5 Ok',
    'client: RSET',
    'server: 250 2.0.0 Ok',
    'client: QUIT',
    'server: 221 2.0.0 Bye',
  ]);
});

test('a long reply is cut in events', async () => {
  const { events } = await run({ GREETING: `220 ${'x'.repeat(20_000)}\r\n` });
  expect(endOf(events, 'greeting').reply?.text).toHaveLength(4_096);
});

test.each([
  [{ from: 'nobody', to: 'a@example.com' }, 'from', 'ADDRESS_INVALID'],
  [{ from: 'a@example.com', to: '' }, 'to', 'RECIPIENT_REQUIRED'],
  [{ from: 'a@example.com>\r\nRSET', to: 'a@example.com' }, 'from', 'ADDRESS_INVALID'],
  [{ from: 'a@example.com', to: 'a@example.com\r\nDATA' }, 'to', 'ADDRESS_INVALID'],
])('the envelope %j is refused before anything is tried', async (envelope, property, code) => {
  const failure = await collect(testConnection(at(25), { authorities: [], envelope })).catch((error) => error);
  expect(failure).toMatchObject({ code: 'INVALID_DEFINITION', problems: [{ property, code }] });
});

test('letters beyond ASCII go out where the server can take them, the domain as DNS has it', async () => {
  const envelope = { from: 'jörg@exämple.com', to: 'a@例え.jp' };
  const refusing = await run({}, { envelope });
  expect(refusing.result.diagnosis).toMatchObject({
    code: 'NON_ASCII_ADDRESS',
    params: { address: 'jörg@exämple.com' },
  });
  const able = await run({ EHLO: '250-scripted.test\r\n250 SMTPUTF8\r\n' }, { envelope });
  expect(able.result.ok).toBe(true);
  const heard = Buffer.from(able.server.heard(), 'latin1').toString();
  expect(heard).toContain('MAIL FROM:<jörg@xn--exmple-cua.com> SMTPUTF8\r\nRCPT TO:<a@xn--r8jz45g.jp>\r\n');
});
