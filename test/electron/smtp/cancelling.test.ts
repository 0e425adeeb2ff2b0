import { expect, test } from 'vitest';
import { sendMail, testConnection } from '../../../electron/smtp/index.ts';
import { listen } from '../../hostile/listen.ts';
import { type Script, scripted } from '../../hostile/scripted.ts';
import { at, collect, mail, resultOf, stepEnds } from './smtp-under-test.ts';

const ENVELOPE = { from: 'sender@example.com', to: 'recipient@example.com' };
const STUCK: [string, Script][] = [
  ['greeting', { GREETING: 'SILENCE' }],
  ['ehlo', { EHLO: 'SILENCE' }],
  ['sender', { MAIL: 'SILENCE' }],
  ['recipient', { RCPT: 'SILENCE' }],
];

test.each(STUCK)('cancelling in the step %s ends the test there and closes the connection', async (step, script) => {
  const server = await scripted(script);
  const cancelling = new AbortController();
  const events = [];
  const stream = testConnection(at(server.port), { authorities: [], envelope: ENVELOPE, signal: cancelling.signal });
  for await (const event of stream) {
    events.push(event);
    if (event.type === 'step' && event.step === step && event.status === 'started') cancelling.abort();
  }
  expect(resultOf(events)).toMatchObject({
    ok: false,
    outcome: 'cancelled',
    diagnosis: { code: 'CANCELLED', severity: 'information' },
  });
  expect(resultOf(events).inSsis).toBeUndefined();
  expect(stepEnds(events).at(-1)).toBe(`${step}:skipped`);
  await server.deserted();
});

test.each(STUCK)('leaving the loop in the step %s closes the connection', async (step, script) => {
  const server = await scripted(script);
  for await (const event of testConnection(at(server.port), { authorities: [], envelope: ENVELOPE })) {
    if (event.type === 'step' && event.step === step && event.status === 'started') break;
  }
  await server.deserted();
  expect(server.open.size).toBe(0);
});

test('a signal that has aborted before connects to nobody', async () => {
  let connections = 0;
  const server = await listen(() => {
    connections += 1;
  });
  const events = await collect(testConnection(at(server.port), { authorities: [], signal: AbortSignal.abort() }));
  expect(resultOf(events).outcome).toBe('cancelled');
  expect(connections).toBe(0);
});

test('cancelling in the handshake of TLS', async () => {
  const server = await scripted({ EHLO: '250-x\r\n250 STARTTLS\r\n' });
  const cancelling = new AbortController();
  const events = [];
  const stream = testConnection(at(server.port, { enableSsl: true }), { authorities: [], signal: cancelling.signal });
  for await (const event of stream) {
    events.push(event);
    if (event.type === 'transcript' && event.text.startsWith('220 2.0.0')) setImmediate(() => cancelling.abort());
  }
  expect(resultOf(events).outcome).toBe('cancelled');
  await server.deserted();
});

test('cancelling while the message goes out sends no final dot', async () => {
  const server = await scripted({ DATA: '354 Go on\r\n', CONTENT: 'SILENCE' });
  const cancelling = new AbortController();
  const events = [];
  const large = mail({ text: 'x'.repeat(8_000_000) });
  for await (const event of sendMail(at(server.port), large, { authorities: [], signal: cancelling.signal })) {
    events.push(event);
    if (event.type === 'progress' && event.sentBytes > 0) cancelling.abort();
  }
  expect(resultOf(events)).toMatchObject({ ok: false, outcome: 'cancelled', accepted: [] });
  await server.deserted();
  expect(server.heard()).not.toContain('\r\n.\r\n');
});

test('cancelling after the final dot says that nobody knows', async () => {
  const server = await scripted({ CONTENT: 'SILENCE' });
  const cancelling = new AbortController();
  const events = [];
  for await (const event of sendMail(at(server.port), mail(), { authorities: [], signal: cancelling.signal })) {
    events.push(event);
    const sent = event.type === 'progress' && event.sentBytes === event.totalBytes;
    if (sent) setTimeout(() => cancelling.abort(), 50);
  }
  expect(resultOf(events)).toMatchObject({ outcome: 'unknown', diagnosis: { code: 'DELIVERY_UNKNOWN' } });
});
