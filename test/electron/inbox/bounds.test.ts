import { expect, it } from 'vitest';
import { connect, startInbox } from './inbox-under-test.ts';

const LIMITS = { messages: 3, bytes: 4_000, messageBytes: 2_000 };

/** A message of exactly so many bytes. */
const messageOf = (bytes: number, subject = 'x'): string => {
  const head = `Subject: ${subject}\r\n\r\n`;
  return `${head}${'-'.repeat(bytes - head.length - 2)}\r\n`;
};

const deliverExactly = async (client: Awaited<ReturnType<typeof connect>>, source: string): Promise<string> =>
  client.deliver(source.slice(0, -2));

it('takes a message of exactly the limit and refuses one byte more', async () => {
  const inbox = await startInbox({ limits: LIMITS });
  const client = await connect(inbox);
  expect(await client.say('EHLO client.example.com')).toContain('SIZE 2000');
  expect(await deliverExactly(client, messageOf(2_000))).toMatch(/^250 /);
  expect(await deliverExactly(client, messageOf(2_001))).toMatch(/^552 5\.3\.4 /);
  expect(inbox.status()).toMatchObject({ messages: 1, bytes: 2_000, dropped: 0 });
});

it('refuses a message that is announced as too large before it is sent', async () => {
  const client = await connect(await startInbox({ limits: LIMITS }));
  expect(await client.say('MAIL FROM:<a@example.com> SIZE=2001')).toMatch(/^552 /);
});

it('drops the oldest messages beyond the number it keeps, and counts them', async () => {
  const inbox = await startInbox({ limits: LIMITS });
  const client = await connect(inbox);
  for (const subject of ['1', '2', '3', '4', '5']) await client.deliver(messageOf(100, subject));
  expect(inbox.list().map(({ subject }) => subject)).toEqual(['5', '4', '3']);
  expect(inbox.status()).toMatchObject({ messages: 3, dropped: 2, maxMessages: 3 });
});

it('drops the oldest messages beyond the bytes it keeps', async () => {
  const inbox = await startInbox({ limits: LIMITS });
  const client = await connect(inbox);
  for (const subject of ['1', '2', '3']) await deliverExactly(client, messageOf(1_500, subject));
  expect(inbox.list().map(({ subject }) => subject)).toEqual(['3', '2']);
  expect(inbox.status()).toMatchObject({ bytes: 3_000, dropped: 1, maxBytes: 4_000 });
});

it('asks to try again where more arrives at once than it may hold', async () => {
  const inbox = await startInbox({ limits: { ...LIMITS, bytes: 3_000 } });
  const [first, second] = [await connect(inbox), await connect(inbox)];
  for (const client of [first, second]) {
    await client.say('MAIL FROM:<a@example.com>');
    await client.say('RCPT TO:<b@example.com>');
    await client.say('DATA');
  }
  const half = messageOf(1_900).slice(0, -2);
  first.socket.write(half);
  // Read by the server before the second message begins: its reply to this comes after.
  const third = await connect(inbox);
  await third.say('NOOP');
  second.socket.write(half);

  expect(await second.say('\r\n.')).toMatch(/^452 /);
  expect(await first.say('\r\n.')).toMatch(/^250 /);
  expect(await second.deliver(messageOf(500))).toMatch(/^250 /);
});

it('refuses more recipients than a message may have', async () => {
  const client = await connect(await startInbox());
  await client.say('MAIL FROM:<a@example.com>');
  for (let number = 1; number <= 1_000; number += 1) client.socket.write(`RCPT TO:<r${number}@example.com>\r\n`);
  for (let number = 1; number <= 1_000; number += 1) expect(await client.reply()).toMatch(/^250 /);
  expect(await client.say('RCPT TO:<one-too-many@example.com>')).toMatch(/^452 /);
});

it('closes a connection that sends an endless command line', async () => {
  const client = await connect(await startInbox());
  expect(await client.say('X'.repeat(5_000))).toMatch(/^421 /);
});
