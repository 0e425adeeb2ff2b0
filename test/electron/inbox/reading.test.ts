import { expect, it } from 'vitest';
import { connect, send, startInbox } from './inbox-under-test.ts';

it('marks a message read when it is opened', async () => {
  const inbox = await startInbox();
  await send(inbox, { subject: 'one' });
  await send(inbox, { subject: 'two' });
  expect(inbox.status().unread).toBe(2);
  const message = await inbox.get(inbox.list()[0]?.id ?? '');
  expect(message).toMatchObject({ subject: 'two', unread: false });
  expect(inbox.status().unread).toBe(1);
  expect(inbox.list().map(({ unread }) => unread)).toEqual([false, true]);
});

it('hands out attachments as files under safe names', async () => {
  const inbox = await startInbox();
  const client = await connect(inbox);
  await client.deliver(
    [
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; name="../../../etc/passwd"',
      'Content-Disposition: attachment; filename="../../../etc/passwd"',
      '',
      'first',
      '--b',
      "Content-Disposition: attachment; filename*=utf-8''%E5%A0%B1%E5%91%8A.txt",
      'Content-Transfer-Encoding: base64',
      '',
      'c2Vjb25k',
      '--b--',
    ].join('\r\n'),
  );
  const [summary] = inbox.list();
  expect(summary?.attachments.map(({ filename }) => filename)).toEqual(['passwd', '報告.txt']);
  const file = await inbox.attachment(summary?.id ?? '', 1);
  expect(file).toMatchObject({ name: '報告.txt', size: 6 });
  expect(await file.text()).toBe('second');
  await expect(inbox.attachment(summary?.id ?? '', 2)).rejects.toMatchObject({ code: 'ATTACHMENT_NOT_FOUND' });
});

it('says which messages are no longer there', async () => {
  const inbox = await startInbox();
  await send(inbox, { subject: 'gone' });
  const id = inbox.list()[0]?.id ?? '';
  expect(inbox.remove(id)).toMatchObject({ messages: 0, bytes: 0, unread: 0, dropped: 0 });
  const missing = expect.objectContaining({ code: 'MESSAGE_NOT_FOUND' });
  await expect(inbox.get(id)).rejects.toEqual(missing);
  await expect(inbox.attachment(id, 0)).rejects.toEqual(missing);
  expect(() => inbox.raw(id)).toThrow(missing);
  expect(() => inbox.remove(id)).toThrow(missing);
});

it('forgets everything when cleared', async () => {
  const inbox = await startInbox();
  await send(inbox, {});
  await send(inbox, {});
  expect(inbox.clear()).toMatchObject({ messages: 0, bytes: 0 });
  expect(inbox.list()).toEqual([]);
});
