import { expect, it } from 'vitest';
import { connect, send, startInbox } from './inbox-under-test.ts';

it('keeps what a mail program sends and tells the queue id', async () => {
  const inbox = await startInbox({ now: () => new Date('2026-03-04T05:06:07Z') });
  const { response, messageId } = await send(inbox, {
    from: 'ETL <etl@example.com>',
    to: ['DBA <dba@example.com>', 'ops@example.com'],
    bcc: 'hidden@example.com',
    subject: 'Nightly load',
    text: 'All rows loaded.\n',
    attachments: [{ filename: 'log.csv', content: 'a;b\n' }],
  });

  const [summary] = inbox.list();
  expect(summary).toEqual({
    id: expect.stringMatching(/^[0-9A-F]{16}$/),
    receivedAt: '2026-03-04T05:06:07.000Z',
    from: 'ETL <etl@example.com>',
    to: ['DBA <dba@example.com>', 'ops@example.com'],
    envelopeFrom: 'etl@example.com',
    envelopeTo: ['dba@example.com', 'ops@example.com', 'hidden@example.com'],
    subject: 'Nightly load',
    messageId,
    size: inbox.status().bytes,
    encrypted: false,
    unread: true,
    attachments: [{ index: 0, filename: 'log.csv', contentType: 'text/csv', size: 4 }],
  });
  expect(response).toBe(`250 2.6.0 OK queued as ${summary?.id}`);
});

it('offers neither AUTH nor, without encryption, STARTTLS', async () => {
  const client = await connect(await startInbox());
  const capabilities = await client.say('EHLO client.example.com');
  expect(capabilities).toContain('SIZE 33554432');
  expect(capabilities).not.toMatch(/AUTH|STARTTLS/);
  expect(await client.say('STARTTLS')).toMatch(/^500 /);
  expect(await client.say('AUTH LOGIN')).toMatch(/^500 /);
});

it('keeps the source byte for byte, without the dots of the transfer', async () => {
  const inbox = await startInbox();
  const client = await connect(inbox);
  const source = Buffer.from('Subject: dots\r\n\r\n.\r\n..two\r\nhigh \xff\xfe bytes\r\n', 'latin1');
  await client.deliver(source.subarray(0, -2));
  const raw = inbox.raw(inbox.list()[0]?.id ?? '');
  expect(raw).toMatchObject({ name: 'dots.eml', type: 'message/rfc822' });
  expect(Buffer.from(await raw.arrayBuffer())).toEqual(source);
});

it('takes the null sender of a bounce', async () => {
  const inbox = await startInbox();
  const client = await connect(inbox);
  await client.say('MAIL FROM:<>');
  await client.say('RCPT TO:<dba@example.com>');
  await client.say('DATA');
  await client.say('Subject: bounce\r\n\r\nnot delivered\r\n.');
  expect(inbox.list()).toMatchObject([{ envelopeFrom: '', envelopeTo: ['dba@example.com'], subject: 'bounce' }]);
});

it('takes several messages on one connection, the newest listed first', async () => {
  const inbox = await startInbox();
  const client = await connect(inbox);
  await client.deliver('Subject: first\r\n\r\n');
  await client.deliver('Subject: second\r\n\r\n');
  expect(inbox.list().map(({ subject }) => subject)).toEqual(['second', 'first']);
});

it('forgets a message whose client went away in the middle', async () => {
  const inbox = await startInbox();
  const leaving = await connect(inbox);
  await leaving.say('MAIL FROM:<a@example.com>');
  await leaving.say('RCPT TO:<b@example.com>');
  await leaving.say('DATA');
  leaving.socket.write('Subject: half\r\n\r\nto be con');
  leaving.socket.destroy();

  await send(inbox, { subject: 'whole' });
  expect(inbox.list().map(({ subject }) => subject)).toEqual(['whole']);
});
