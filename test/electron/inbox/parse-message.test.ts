import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMessage, readAttachment } from '../../../electron/inbox/parse-message.ts';

const parse = (...lines: string[]) => parseMessage(Buffer.from(lines.join('\r\n'), 'latin1'));

it.each([
  ['ISO-2022-JP', '=?ISO-2022-JP?B?GyRCSnM5cBsoQg==?='],
  ['Shift_JIS', '=?Shift_JIS?B?lfGNkA==?='],
  ['UTF-8', '=?UTF-8?Q?=E5=A0=B1=E5=91=8A?='],
  ['bare UTF-8', Buffer.from('報告').toString('latin1')],
])('decodes a header in %s', async (_charset, encoded) => {
  const message = await parse(`Subject: ${encoded}`, `From: ${encoded} <a@example.com>`, '', '');
  expect(message.subject).toBe('報告');
  expect(message.from).toBe('報告 <a@example.com>');
  expect(message.headers[0]).toEqual({ name: 'Subject', value: '報告' });
});

it.each([
  ['iso-2022-jp', '\x1b$BJs9p\x1b(B'],
  ['shift_jis', '\x95\xf1\x8d\x90'],
  ['utf-8', Buffer.from('報告').toString('latin1')],
])('decodes a body in %s', async (charset, body) => {
  const message = await parse(`Content-Type: text/plain; charset=${charset}`, '', body);
  expect(message.text?.trim()).toBe('報告');
});

it('keeps headers in the order they came in, repeated ones too', async () => {
  const message = await parse('Received: from b', 'Received: from a', 'X-Long: one', '\ttwo', 'not a header', '', '');
  expect(message.headers).toEqual([
    { name: 'Received', value: 'from b' },
    { name: 'Received', value: 'from a' },
    { name: 'X-Long', value: 'one\ttwo' },
    { name: '', value: 'not a header' },
  ]);
});

it.each([
  ['X-Priority: 1', 'High'],
  ['X-Priority: 5 (Lowest)', 'Low'],
  ['Priority: urgent', 'High'],
  ['Importance: Low', 'Low'],
  ['X-Priority: 3', 'Normal'],
  ['Subject: none', 'Normal'],
])('reads the priority from %s', async (header, priority) => {
  expect((await parse(header, '', '')).priority).toBe(priority);
});

it('lists every address, those of groups too', async () => {
  const message = await parse(
    'To: "Doe, John" <j@example.com>, ops: a@example.com, b@example.com;',
    'Cc: c@example.com',
    '',
    '',
  );
  expect(message.to).toEqual(['Doe, John <j@example.com>', 'a@example.com', 'b@example.com']);
  expect(message.cc).toEqual(['c@example.com']);
});

it('gives HTML as the sender wrote it, and no text that was not sent', async () => {
  const message = await parse('Content-Type: text/html', '', '<script>alert(1)</script><img src="http://example.com">');
  expect(message.html).toBe('<script>alert(1)</script><img src="http://example.com">');
  expect(message.text).toBeUndefined();
});

it('keeps an embedded message as an attachment', async () => {
  const message = await parse('Content-Type: message/rfc822', '', 'Subject: inner', '', 'hi');
  expect(message.attachments).toMatchObject([{ filename: 'attachment-1.eml', contentType: 'message/rfc822' }]);
});

it('does not pass on a content type that is none', async () => {
  const message = await parse('Content-Type: <script>/x; name=a', 'Content-Disposition: attachment', '', 'x');
  expect(message.attachments).toMatchObject([{ contentType: 'application/octet-stream' }]);
});

it('cuts a long text and says so', async () => {
  const message = await parse('Subject: long', '', 'x'.repeat(2_000_000));
  expect(message.text).toHaveLength(1_048_576);
  expect(message.truncated).toBe(true);
});

it('cuts a long list of addresses and says so', async () => {
  const message = await parse(`To: ${'a@example.com, '.repeat(1_500)}`, '', 'x');
  expect(message.to).toHaveLength(1_000);
  expect(message.truncated).toBe(true);
});

it.each([
  ['a multipart without its boundary', 'Content-Type: multipart/mixed; boundary=b\r\n\r\nno parts'],
  ['an open multipart', 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx'],
  ['broken base64', 'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!=A='],
  ['an unknown charset', 'Content-Type: text/plain; charset=klingon\r\n\r\nx'],
  ['a broken encoded word', 'Subject: =?utf-8?Q?=ZZ?= =?x\r\n\r\nx'],
  ['a header block without an end', 'Subject: x'],
  ['nothing at all', ''],
])('reads %s as far as it goes', async (_what, source) => {
  expect(await parseMessage(Buffer.from(source))).toMatchObject({ truncated: false });
});

it('lists what is beyond the parser’s bounds as cut', async () => {
  const parts = 'Content-Type: multipart/mixed; boundary=b\r\n\r\n'.concat(
    '--b\r\nContent-Type: image/png\r\n\r\nx\r\n'.repeat(2_000),
  );
  expect(await parseMessage(Buffer.from(parts))).toMatchObject({ truncated: true });
  expect(await parseMessage(Buffer.from('X-Header: x\r\n'.repeat(200_000)))).toMatchObject({ truncated: true });
});

it('understands something of whatever bytes there are', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'Content-Type: multipart/mixed; boundary=b',
      '--b',
      '--b--',
      '',
      'Content-Transfer-Encoding: base64',
    ),
    fc.constantFrom(
      'Content-Type: message/rfc822',
      'Subject: =?iso-2022-jp?B?GyRC?=',
      'To: a:b;,<@>',
      '\u0000',
      'QUJD',
    ),
  );
  const source = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => Buffer.from(pieces.join('\r\n'))),
    fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
  );
  await fc.assert(
    fc.asyncProperty(source, async (raw) => {
      const message = await parseMessage(raw);
      for (const { index, size } of message.attachments) {
        expect((await readAttachment(raw, index))?.size).toBe(size);
      }
    }),
    { numRuns: 300 },
  );
});
