import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { composeMessage } from '../../../electron/smtp/message.ts';
import type { Mail } from '../../../shared/contract/index.ts';
import { mail, temporaryFolder } from './smtp-under-test.ts';

async function compose(changes: Partial<Mail>) {
  const composed = mail(changes);
  const message = await composeMessage(composed);
  const chunks: Buffer[] = [];
  for await (const chunk of message.createReadStream()) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  return { message, raw: raw.toString('latin1'), bytes: raw.length, parsed: await simpleParser(raw) };
}

const headersOf = (raw: string) => raw.slice(0, raw.indexOf('\r\n\r\n'));

test('names and subjects beyond ASCII arrive as they were written', async () => {
  const { parsed, raw } = await compose({
    from: 'Jörg Müller <j@example.com>',
    to: '"佐藤, 花子" <hanako@example.com>; plain@example.com',
    subject: '件名 with ümlauts and a very long tail '.repeat(8).trim(),
    text: 'Grüße\n日本語\n',
  });
  expect(parsed.from?.value).toEqual([{ name: 'Jörg Müller', address: 'j@example.com' }]);
  expect([parsed.to].flat()[0]?.value).toEqual([
    { name: '佐藤, 花子', address: 'hanako@example.com' },
    { name: '', address: 'plain@example.com' },
  ]);
  expect(parsed.subject).toBe('件名 with ümlauts and a very long tail '.repeat(8).trim());
  expect(parsed.text).toBe('Grüße\n日本語\n');
  expect(headersOf(raw)).toMatch(/^[\t\r\n\u0020-\u007e]*$/);
});

test('a quoted name may hold a semicolon and quotes', async () => {
  const { parsed, message } = await compose({ to: '"Doe; \\"J\\"" <doe@example.com>; b@example.com' });
  expect([parsed.to].flat()[0]?.value[0]).toEqual({ name: 'Doe; "J"', address: 'doe@example.com' });
  expect(message.recipients).toEqual(['doe@example.com', 'b@example.com']);
});

test('blind copies are in the envelope and nowhere else', async () => {
  const { message, raw } = await compose({ bcc: 'hidden@example.com' });
  expect(message.recipients).toContain('hidden@example.com');
  expect(raw).not.toMatch(/hidden|bcc/i);
});

test.each([
  ['High', { 'x-priority': '1', priority: 'urgent', importance: 'high' }],
  ['Low', { 'x-priority': '5', priority: 'non-urgent', importance: 'low' }],
] as const)('priority %s has the headers of .NET', async (priority, headers) => {
  const { raw } = await compose({ priority });
  for (const [name, value] of Object.entries(headers)) {
    expect(headersOf(raw).toLowerCase()).toMatch(new RegExp(`^${name}: ${value}\r$`, 'm'));
  }
});

test('normal priority has no headers', async () => {
  expect((await compose({ priority: 'Normal' })).raw).not.toMatch(/priority|importance/i);
});

test('text and HTML are alternatives', async () => {
  const { parsed } = await compose({ text: 'plain', html: '<p>rich</p>' });
  expect(parsed).toMatchObject({ text: 'plain', html: '<p>rich</p>' });
});

test('attachments arrive byte by byte, whatever they are called', async () => {
  const folder = await temporaryFolder();
  const names = ['report.pdf', 'Übersicht 日本.xlsx', 'line\nbreak.txt', 'mail.eml', 'no-extension'];
  const content = Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 256));
  const attachments = names.map((name) => join(folder, name));
  await Promise.all(attachments.map((path) => writeFile(path, content)));
  const { parsed, message, bytes, raw } = await compose({ attachments });
  expect(parsed.attachments.map(({ filename }) => filename)).toEqual(names);
  for (const attachment of parsed.attachments) expect(attachment.content.equals(content)).toBe(true);
  expect(bytes).toBe(message.size);
  expect(raw).not.toMatch(/^break/m);
});

test('no field can add a header', async () => {
  const evil = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `${text}\r\nX-Evil: yes\r\n\r\nbody`);
  await fc.assert(
    fc.asyncProperty(evil, async (text) => {
      const { raw } = await compose({
        subject: text,
        from: `"${text}" <a@example.com>`,
        to: `${text} <b@example.com>; c@example.com`,
        text: 'Text',
      });
      expect(headersOf(raw)).not.toMatch(/^X-Evil/im);
      expect(headersOf(raw)).not.toMatch(/[^\r]\n|\r[^\n]/);
    }),
    { numRuns: 100 },
  );
});

test('the size is that of the message for any text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 3_000 }),
      fc.string({ maxLength: 200 }),
      async (text, html) => {
        const { message, bytes } = await compose({ text, html });
        expect(bytes).toBe(message.size);
      },
    ),
    { numRuns: 50 },
  );
});
