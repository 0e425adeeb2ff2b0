import { expect, test } from 'vitest';
import { sendMail } from '../../electron/smtp/index.ts';
import { at, collect, endOf, mail, resultOf } from '../electron/smtp/smtp-under-test.ts';
import { halfClose, reset } from './acts.ts';
import { type Answer, type Script, scripted } from './scripted.ts';

const PIPELINING = '250-scripted.test\r\n250 PIPELINING\r\n';
const RCPT = ['250 Ok\r\n', '550 5.1.1 User unknown\r\n', '250 Ok\r\n'];
const TO = { to: 'a@example.com; b@example.com; c@example.com' };

async function send(script: Script, timeout = 10_000) {
  const server = await scripted(script);
  const events = await collect(sendMail(at(server.port, { timeout }), mail(TO), { authorities: [] }));
  return { events, server, result: resultOf(events) };
}

const ENDS: [string, Answer, number?][] = [
  ['a reset', { act: reset }],
  ['a closed side', { act: halfClose }],
  ['half an answer', { say: '250 2.0.0 Ok: queued as 4X', act: halfClose }],
  ['nonsense', 'thank you\r\n'],
  ['silence', 'SILENCE', 2_000],
];

test.each(
  ENDS.flatMap(([name, answer, timeout]) => [
    [name, 'one by one', { CONTENT: answer }, timeout] as const,
    [name, 'with PIPELINING', { CONTENT: answer, EHLO: PIPELINING }, timeout] as const,
  ]),
)('after %s in place of the answer to the message (commands %s) nobody knows', async (_name, _how, script, timeout) => {
  const { result, events, server } = await send({ ...script, RCPT }, timeout);
  expect(result).toMatchObject({
    ok: false,
    outcome: 'unknown',
    // Who was refused did not get it in any case.
    accepted: ['a@example.com', 'c@example.com'],
    rejected: ['b@example.com'],
    diagnosis: { code: expect.stringMatching(/^DELIVERY_UN(?:KNOWN|CLEAR)$/), params: { messageId: result.messageId } },
  });
  expect(result.messageId).toMatch(/^<[^<>\s]+@example\.com>$/);
  expect(server.heard()).toContain(`Message-ID: ${result.messageId}\r\n`);
  expect(result.queueId).toBeUndefined();
  expect(endOf(events, 'data').status).toBe('failed');
  // Sent once: nobody tries again by himself.
  expect(server.heard().match(/^DATA\r$/gm)).toHaveLength(1);
});

test.each<[string, Answer]>([
  ['refused', '554 5.7.1 No\r\n'],
  ['put off', '451 4.3.0 Later\r\n'],
  ['cut off with 421', '421 4.4.2 Bye\r\n'],
])('a message that is %s was taken for nobody, and those who were refused stay so', async (_name, answer) => {
  const { result } = await send({ CONTENT: answer, RCPT });
  expect(result).toMatchObject({ ok: false, outcome: 'failed', accepted: [], rejected: ['b@example.com'] });
});

test('a success is what the server said after the message, and its queue id', async () => {
  const { result } = await send({
    RCPT: '250 Ok\r\n',
    CONTENT: '250 2.0.0 Ok: queued as 4X\r\n',
    QUIT: { act: reset },
  });
  expect(result).toMatchObject({ ok: true, outcome: 'sent', queueId: '4X', rejected: [] });
});
