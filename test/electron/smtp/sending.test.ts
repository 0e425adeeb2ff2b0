import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sendMail } from '../../../electron/smtp/index.ts';
import type { Mail } from '../../../shared/contract/index.ts';
import type { SendEvent } from '../../../shared/contract/smtp-events.ts';
import { type Script, scripted } from '../../hostile/scripted.ts';
import { at, collect, endOf, mail, resultOf, stepEnds, temporaryFolder, transcriptOf } from './smtp-under-test.ts';

const PIPELINING = '250-scripted.test\r\n250 PIPELINING\r\n';

async function send(changes: Partial<Mail> = {}, script: Script = {}, timeout = 10_000) {
  const server = await scripted(script);
  const events = await collect(sendMail(at(server.port, { timeout }), mail(changes), { authorities: [] }));
  await server.deserted();
  return { events, server, result: resultOf(events) };
}

const recipientsOf = (events: readonly SendEvent[]) =>
  events.flatMap((event) => (event.type === 'recipient' ? [`${event.address} ${event.accepted}`] : []));

test.each([
  ['one by one', {}],
  ['with PIPELINING', { EHLO: PIPELINING }],
])('a mail to several recipients, commands %s', async (_name, script) => {
  const { events, server, result } = await send(
    { to: 'One <one@example.com>; two@example.com', cc: 'three@example.com', bcc: 'four@example.com; one@example.com' },
    script,
  );
  expect(stepEnds(events)).toEqual([
    'resolve:passed',
    'connect:passed',
    'greeting:passed',
    'ehlo:passed',
    'authenticate:skipped',
    'sender:passed',
    'recipient:passed',
    'data:passed',
    'quit:passed',
  ]);
  const everyone = ['one@example.com', 'two@example.com', 'three@example.com', 'four@example.com'];
  expect(recipientsOf(events)).toEqual(everyone.map((address) => `${address} true`));
  expect(result).toMatchObject({
    ok: true,
    outcome: 'sent',
    accepted: everyone,
    rejected: [],
    queueId: '4XyZ12',
    messageId: expect.stringMatching(/^<[^<>\s]+@example\.com>$/),
    reply: { code: 250, text: '250 2.0.0 Ok: queued as 4XyZ12' },
    diagnosis: { code: 'MAIL_SENT', severity: 'information', params: { count: 4 } },
  });
  expect(server.heard()).not.toContain('four@example.com\r\nSubject');
  expect(server.heard()).toContain(`Message-ID: ${result.messageId}\r\n`);
});

test.each([
  ['one by one', {}],
  ['with PIPELINING', { EHLO: PIPELINING }],
])('some recipients refused, commands %s', async (_name, script) => {
  const rcpt = ['250 Ok\r\n', '550 5.1.1 User unknown\r\n', '250 Ok\r\n'];
  const { events, result } = await send(
    { to: 'a@example.com; b@example.com; c@example.com' },
    { ...script, RCPT: rcpt },
  );
  expect(result).toMatchObject({
    ok: false,
    outcome: 'partly',
    accepted: ['a@example.com', 'c@example.com'],
    rejected: ['b@example.com'],
    diagnosis: {
      code: 'MAIL_PARTLY_SENT',
      severity: 'warning',
      params: { count: 2, rejected: 1, addresses: 'b@example.com' },
    },
    inSsis: { code: 'PORT_NOT_SUPPORTED' },
  });
  expect(events).toContainEqual({
    type: 'recipient',
    address: 'b@example.com',
    accepted: false,
    reply: { code: 550, enhancedCode: '5.1.1', text: '550 5.1.1 User unknown' },
    diagnosis: expect.objectContaining({ code: 'RECIPIENT_UNKNOWN' }),
  });
});

test.each<[string, Script, string, string]>([
  ['the sender', { MAIL: '550 5.7.60 Not allowed to send as this sender\r\n' }, 'sender', 'SEND_AS_DENIED'],
  [
    'the sender, pipelined',
    { EHLO: PIPELINING, MAIL: '550 No\r\n', RCPT: '503 No\r\n', DATA: '503 No\r\n' },
    'sender',
    'SENDER_REFUSED',
  ],
  ['the only recipient', { RCPT: '550 5.7.1 Unable to relay\r\n' }, 'recipient', 'RELAY_DENIED'],
  [
    'the only recipient, pipelined',
    { EHLO: PIPELINING, RCPT: '550 5.1.1 No\r\n', DATA: '554 5.5.1 No valid recipients\r\n' },
    'recipient',
    'RECIPIENT_UNKNOWN',
  ],
  ['DATA', { DATA: '554 5.6.0 No\r\n' }, 'data', 'MESSAGE_REFUSED'],
  ['DATA with 421', { DATA: '421 4.4.2 Bye\r\n' }, 'data', 'SERVER_BUSY'],
  ['the message', { CONTENT: '554 5.7.1 Looks like spam\r\n' }, 'data', 'SPAM_REFUSED'],
  ['the message for its size', { CONTENT: '552 5.3.4 Message too big\r\n' }, 'data', 'MESSAGE_TOO_LARGE'],
  ['the message for now', { CONTENT: '452 4.3.1 Insufficient system storage\r\n' }, 'data', 'SERVER_OUT_OF_STORAGE'],
])('a server that refuses %s', async (_name, script, step, code) => {
  const { events, result, server } = await send({}, script);
  expect(result).toMatchObject({ ok: false, outcome: 'failed', accepted: [], diagnosis: { code } });
  expect(stepEnds(events).at(-1)).toBe(`${step}:failed`);
  expect(result.queueId).toBeUndefined();
  if (step !== 'data') expect(server.heard()).not.toContain('Subject:');
});

test('all of several recipients refused is one finding', async () => {
  const { result, events } = await send(
    { to: 'a@example.com; b@example.com' },
    { RCPT: ['550 5.1.1 No a\r\n', '550 5.1.1 No b\r\n'] },
  );
  expect(result).toMatchObject({
    outcome: 'failed',
    rejected: ['a@example.com', 'b@example.com'],
    diagnosis: { code: 'ALL_RECIPIENTS_REFUSED', params: { count: 2, reply: '550 5.1.1 No b' } },
  });
  expect(recipientsOf(events)).toEqual(['a@example.com false', 'b@example.com false']);
});

test('what holds for one recipient only is not said of all', async () => {
  const { result } = await send(
    { to: 'a@example.com; b@example.com' },
    { RCPT: ['550 5.1.1 No a\r\n', '450 4.2.0 Greylisted\r\n'] },
  );
  expect(result.diagnosis).toMatchObject({
    code: 'ALL_RECIPIENTS_REFUSED',
    severity: 'error',
    params: { count: 2, reply: '450 4.2.0 Greylisted' },
  });
});

test('a line cut before the final dot is a failure, after it nobody knows', async () => {
  const before = await send({}, { DATA: 'DROP' });
  expect(before.result).toMatchObject({ outcome: 'failed' });
  expect(before.result.diagnosis.code).toMatch(/^CONNECTION_(?:DROPPED|RESET)$/);
  const after = await send({}, { CONTENT: 'DROP' });
  expect(after.result).toMatchObject({
    ok: false,
    outcome: 'unknown',
    accepted: ['recipient@example.com'],
    diagnosis: { code: 'DELIVERY_UNKNOWN', params: { messageId: after.result.messageId } },
  });
  expect(after.result.inSsis).toBeUndefined();
});

test('what is neither a yes nor a no to the message is quoted', async () => {
  const { result } = await send({}, { CONTENT: '200 ok\r\n' });
  expect(result).toMatchObject({
    ok: false,
    outcome: 'unknown',
    accepted: ['recipient@example.com'],
    diagnosis: { code: 'DELIVERY_UNCLEAR', params: { reply: '200 ok', messageId: result.messageId } },
  });
});

test('a time-out after the final dot is not a failure either', async () => {
  const { result } = await send({}, { CONTENT: 'SILENCE' }, 500);
  expect(result).toMatchObject({ outcome: 'unknown', diagnosis: { code: 'DELIVERY_UNKNOWN' } });
});

test('a server that says how much it takes is not sent more', async () => {
  const { result, server, events } = await send({ text: 'x'.repeat(5_000) }, { EHLO: '250-x\r\n250 SIZE 1000\r\n' });
  const reply = expect.stringMatching(/^SIZE 1000 \(1000 B\) < 5\.\d KB$/);
  expect(result.diagnosis).toMatchObject({ code: 'MESSAGE_TOO_LARGE', params: { reply } });
  expect(stepEnds(events).at(-1)).toBe('data:failed');
  expect(server.heard()).not.toContain('MAIL');
});

test('progress ends at exactly the total, which counts attachments without reading them twice', async () => {
  const folder = await temporaryFolder();
  const sizes = [0, 1, 56, 57, 58, 100_000, 300_001];
  const attachments = sizes.map((size) => join(folder, `file-${size}.bin`));
  await Promise.all(attachments.map((path, index) => writeFile(path, Buffer.alloc(sizes[index] ?? 0, 'data'))));
  const { events, server, result } = await send(
    { attachments, text: '.\r\n.dots\nand lines' },
    { EHLO: '250-x\r\n250 SIZE 10000000\r\n' },
  );
  expect(result.ok).toBe(true);
  const progress = events.filter((event) => event.type === 'progress');
  const total = progress[0]?.totalBytes ?? 0;
  expect(progress[0]?.sentBytes).toBe(0);
  expect(progress.at(-1)?.sentBytes).toBe(total);
  expect(progress.length).toBeLessThan(110);
  expect(progress.map(({ sentBytes }) => sentBytes)).toEqual(
    progress.map(({ sentBytes }) => sentBytes).sort((a, b) => a - b),
  );
  expect(server.heard()).toContain(`SIZE=${total}\r\n`);
  expect(endOf(events, 'data').status).toBe('passed');
});

test('progress begins when the server is ready for the message', async () => {
  const { events } = await send();
  const at = (find: (event: SendEvent) => boolean) => events.findIndex(find);
  const ready = at((event) => event.type === 'transcript' && event.text.startsWith('354'));
  expect(at((event) => event.type === 'progress')).toBeGreaterThan(ready);
});

test('a refused sender is not sent a byte of the message', async () => {
  const { events } = await send({}, { MAIL: '550 No\r\n' });
  expect(events.filter((event) => event.type === 'progress')).toEqual([]);
});

test('a missing attachment is named before anyone is connected to', async () => {
  const { result, events, server } = await send({ attachments: ['/no/such/report.pdf'] });
  expect(result).toMatchObject({
    outcome: 'failed',
    diagnosis: { code: 'ATTACHMENT_MISSING', params: { path: '/no/such/report.pdf' } },
    accepted: [],
  });
  expect(result.inSsis).toBeUndefined();
  expect(stepEnds(events)).toEqual([]);
  expect(server.heard()).toBe('');
});

test('an attachment that goes away while the mail is sent ends the connection without a final dot', async () => {
  const path = join(await temporaryFolder(), 'gone.txt');
  await writeFile(path, 'here');
  const server = await scripted({ DATA: { say: '354 Go on\r\n', act: () => rmSync(path) } });
  const events = await collect(sendMail(at(server.port), mail({ attachments: [path] }), { authorities: [] }));
  expect(resultOf(events).diagnosis).toMatchObject({ code: 'ATTACHMENT_NOT_READABLE', params: { path } });
  expect(stepEnds(events).at(-1)).toBe('data:failed');
  await server.deserted();
  expect(server.heard()).toContain('DATA');
  expect(server.heard()).not.toMatch(/\r\n\.\r\n|QUIT/);
});

test('a folder is no attachment', async () => {
  const { result } = await send({ attachments: [tmpdir()] });
  expect(result.diagnosis).toMatchObject({ code: 'ATTACHMENT_NOT_READABLE', params: { path: tmpdir() } });
});

test.each([
  [{ from: '' }, 'from', 'ADDRESS_REQUIRED'],
  [{ from: 'a@example.com; b@example.com' }, 'from', 'SINGLE_ADDRESS_REQUIRED'],
  [{ to: '', cc: '', bcc: '' }, 'to', 'RECIPIENT_REQUIRED'],
  [{ to: 'nobody' }, 'to', 'ADDRESS_INVALID'],
  [{ bcc: 'a@example.com\r\nDATA' }, 'bcc', 'ADDRESS_INVALID'],
  [{ subject: 'a\r\nBcc: x@example.com' }, 'subject', 'SUBJECT_LINE_BREAK'],
])('the mail %j is refused before anything is tried', async (changes, property, code) => {
  const failure = await collect(sendMail(at(25), mail(changes), { authorities: [] })).catch((error) => error);
  expect(failure).toMatchObject({ code: 'INVALID_DEFINITION', problems: [{ property, code }] });
});

test('Windows authentication sends nothing anonymously', async () => {
  const server = await scripted();
  const properties = at(server.port, { useWindowsAuthentication: true });
  const events = await collect(sendMail(properties, mail(), { authorities: [] }));
  expect(resultOf(events).diagnosis.code).toBe('AUTHENTICATION_NOT_OFFERED');
  expect(server.heard()).not.toContain('MAIL');
});

test('the transcript has no message body', async () => {
  const { events } = await send({ text: 'the secret plan', subject: 'Plan' });
  expect(transcriptOf(events).join('\n')).not.toMatch(/secret|Subject/);
});

test('a line longer than a Send Mail task takes goes out here, and is told', async () => {
  const everyone = Array.from({ length: 15 }, (_, index) => `recipient.${index}@example.com`).join('; ');
  const { result } = await send({ to: everyone });
  expect(everyone.length).toBeGreaterThan(256);
  expect(result).toMatchObject({
    ok: true,
    inSsis: { code: 'LINE_TOO_LONG', params: { max: 256, length: everyone.length } },
  });
});
