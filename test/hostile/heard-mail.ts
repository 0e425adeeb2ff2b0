import { simpleParser } from 'mailparser';
import { expect } from 'vitest';
import { splitAddresses } from '../../shared/model/addresses.ts';

/** Header fields that this product writes; anything else came in from somewhere. */
const FIELDS = new Set([
  'message-id',
  'date',
  'from',
  'to',
  'cc',
  'subject',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'content-disposition',
  'x-priority',
  'priority',
  'importance',
]);

/** The address lines of a mail. */
type AddressLines = { readonly from: string; readonly to: string; readonly cc: string; readonly bcc: string };

/**
 * How often the lines name evil@example.com openly. What stands before the angle brackets is a display name, however odd:
 * `a@example.com RCPT TO:<evil@example.com>` is one address, and no other is written to; nor is what stands between the
 * quotes of a local part.
 */
export const namedEvil = (...lines: readonly string[]): number =>
  lines.flatMap(splitAddresses).filter((entry) => entry.endsWith('<evil@example.com>')).length;

/**
 * Looks at the bytes of one conversation: one mail, to those whom its lines name, in commands and header fields of ours
 * and no others.
 *
 * @param heard everything the server heard, one character a byte
 */
export async function expectOneMail(
  heard: string,
  { from, to, cc, bcc }: AddressLines,
  attachments = 0,
): Promise<void> {
  expect(heard).not.toMatch(/[^\r]\n|\r[^\n]|\0/);
  const data = heard.indexOf('\r\nDATA\r\n');
  const lines = heard.slice(0, data).split('\r\n');
  expect(lines.map((line) => /^(?:EHLO|MAIL FROM|RCPT TO)(?= |:<[^<>]*>)/.exec(line)?.[0])).toEqual([
    'EHLO',
    'MAIL FROM',
    ...[...new Set([to, cc, bcc].flatMap(splitAddresses))].map(() => 'RCPT TO'),
  ]);
  expect(
    lines
      .slice(1)
      .join('\n')
      .match(/<evil@/g) ?? [],
  ).toHaveLength(namedEvil(from, to, cc, bcc));
  // One end, and behind it nothing but our goodbye.
  const [message = '', ...behind] = heard.slice(data + 8).split('\r\n.\r\n');
  expect(behind).toEqual(['QUIT\r\n']);
  await expectOurFields(message);
  const parsed = await simpleParser(Buffer.from(message.replace(/^\.\./gm, '.'), 'latin1'));
  expect([...parsed.headers.keys()].filter((field) => !FIELDS.has(field))).toEqual([]);
  expect(parsed.attachments).toHaveLength(attachments);
}

async function expectOurFields(message: string): Promise<void> {
  const head = message.slice(0, message.indexOf('\r\n\r\n'));
  const fields = head.split(/\r\n(?![ \t])/).map((field) => /^([!-9;-~]+):/.exec(field)?.[1]?.toLowerCase() ?? field);
  expect(fields.filter((field) => !FIELDS.has(field))).toEqual([]);
  expect(new Set(fields).size).toBe(fields.length);
  // The words between boundaries are ours, too.
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1];
  if (boundary === undefined) return;
  for (const part of message.split(`\r\n--${boundary}\r\n`).slice(1)) await expectOurFields(part);
}
