import { randomUUID } from 'node:crypto';
import MailComposer, { type MailComposerOptions } from 'nodemailer/lib/mail-composer';
import type { Mail } from '../../shared/contract/index.ts';
import { mailboxOf, parseAddress, splitAddresses } from '../../shared/model/addresses.ts';
import type { Priority } from '../../shared/model/send-mail-task.ts';
import { type Attachment, checkAttachments } from './attachments.ts';

/** A message ready to be sent. */
export type Message = {
  /** With angle brackets. */
  readonly messageId: string;
  readonly from: string;
  /** Mailboxes of To, Cc and Bcc, each once. */
  readonly recipients: readonly string[];
  /** Characters of the longest of To, Cc and Bcc, which SSIS limits. */
  readonly longestLine: number;
  /** Bytes of the whole message, CRLF line ends, before dot-stuffing: what SIZE means (RFC 1870 §3). */
  readonly size: number;
  /** The message, attachments read from disk while it is sent. */
  readonly createReadStream: () => AsyncIterable<Buffer>;
};

// What .NET's MailMessage writes for its MailPriority. Normal writes nothing.
const PRIORITY_HEADERS: Record<Priority, Record<string, string>> = {
  High: { 'X-Priority': '1', Priority: 'urgent', Importance: 'high' },
  Normal: {},
  Low: { 'X-Priority': '5', Priority: 'non-urgent', Importance: 'low' },
};

/**
 * Composes a mail whose addresses are valid (`mailProblems`).
 *
 * @throws SmtpTrouble attachment where a file cannot be attached
 */
export async function composeMessage(mail: Mail): Promise<Message> {
  const attachments = await checkAttachments(mail.attachments);
  const from = mailboxOf(mail.from.replace(/;\s*$/, '')) ?? '';
  const messageId = `<${randomUUID()}@${messageIdHost(from)}>`;
  const options: MailComposerOptions = {
    messageId,
    date: new Date(),
    baseBoundary: randomUUID(),
    from: headerAddresses(mail.from),
    to: headerAddresses(mail.to),
    cc: headerAddresses(mail.cc),
    // Bcc goes into the envelope only.
    subject: mail.subject,
    text: mail.text,
    ...(mail.html !== undefined && { html: mail.html }),
    headers: PRIORITY_HEADERS[mail.priority],
    newline: 'win',
    disableUrlAccess: true,
  };
  return {
    messageId,
    from,
    recipients: [
      ...new Set([mail.to, mail.cc, mail.bcc].flatMap(splitAddresses).map((entry) => mailboxOf(entry) ?? entry)),
    ],
    longestLine: Math.max(...[mail.to, mail.cc, mail.bcc].map((line) => line.length)),
    size: await sizeOf(options, attachments),
    createReadStream: () => render(options, attachments, ({ path }) => ({ path })),
  };
}

const headerAddresses = (line: string) =>
  splitAddresses(line).flatMap((entry) => {
    const address = parseAddress(entry);
    return address ? [{ name: address.name, address: address.mailbox }] : [];
  });

// A Message-ID is ASCII without brackets or spaces (RFC 5322 §3.6.4).
const messageIdHost = (from: string): string => {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return /^[a-z0-9.-]+$/i.test(domain) ? domain : 'localhost';
};

const render = (
  options: MailComposerOptions,
  attachments: readonly Attachment[],
  contentOf: (attachment: Attachment) => { path: string } | { content: string },
): AsyncIterable<Buffer> =>
  new MailComposer({
    ...options,
    attachments: attachments.map((attachment) => ({
      ...contentOf(attachment),
      filename: attachment.filename,
      // A message/* part may not be encoded (RFC 2046 §5.2.1), but a file on disk has any bytes: .NET sends it as this.
      ...(/\.(?:eml|mht|mhtml)$/i.test(attachment.filename) && { contentType: 'application/octet-stream' }),
      contentTransferEncoding: 'base64' as const,
    })),
  })
    .compile()
    .createReadStream();

/** Renders the message with empty attachments and adds what their base64 will be: no file is read twice. */
async function sizeOf(options: MailComposerOptions, attachments: readonly Attachment[]): Promise<number> {
  let size = 0;
  for await (const chunk of render(options, attachments, () => ({ content: '' }))) size += chunk.length;
  return attachments.reduce((total, attachment) => total + base64Size(attachment.size), size);
}

/** Bytes of `size` bytes in base64 with lines of 76 characters, CRLF between them. */
const base64Size = (size: number): number => {
  const characters = Math.ceil(size / 3) * 4;
  return characters + 2 * Math.max(Math.ceil(characters / 76) - 1, 0);
};
