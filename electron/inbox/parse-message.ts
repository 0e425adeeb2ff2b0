import { isUtf8 } from 'node:buffer';
import { addAbortSignal, Readable } from 'node:stream';
import libmime from 'libmime';
import { type AddressObject, type AttachmentStream, type EmailAddress, MailParser, type MessageText } from 'mailparser';
import type { Message, MessageSummary } from '../../shared/contract/inbox.ts';
import { safeFileName } from './file-name.ts';
import { ADDRESSES_MAX, BODY_MAX, HEADER_VALUE_MAX, HEADERS_MAX, SUMMARY_TEXT_MAX } from './limits.ts';

/** What the source of a message says; the envelope says the rest. */
export type ParsedMessage = Omit<
  Message,
  'id' | 'receivedAt' | 'envelopeFrom' | 'envelopeTo' | 'size' | 'encrypted' | 'unread'
>;

type Attachment = MessageSummary['attachments'][number];
type Header = Message['headers'][number];

/** Milliseconds after which a message is listed with what was understood so far. */
const TIME_MAX = 60_000;

/** Bytes parsed between two turns of the event loop, so that a large message doesn't block the program. */
const SLICE = 65_536;

const PRIORITIES: Record<string, Message['priority']> = { low: 'Low', high: 'High' };

function* slices(raw: Buffer): Generator<Buffer> {
  for (let start = 0; start < raw.length; start += SLICE) yield raw.subarray(start, start + SLICE);
}

/** Cuts a text, never through a surrogate pair. */
const cut = (text: string, max: number): string => (text.length > max ? text.slice(0, max).toWellFormed() : text);

const cutSummary = (text: string): string => cut(text, SUMMARY_TEXT_MAX);

function openParser(raw: Buffer): MailParser {
  const parser = new MailParser({
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    ignoreEmbedded: true,
    checksumAlgo: false,
  });
  addAbortSignal(AbortSignal.timeout(TIME_MAX), parser);
  Readable.from(slices(raw)).pipe(parser);
  return parser;
}

function describeAttachment(part: AttachmentStream, index: number): Attachment {
  const known = /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(part.contentType);
  const fallback = `attachment-${index + 1}${part.contentType === 'message/rfc822' ? '.eml' : ''}`;
  return {
    index,
    filename: safeFileName(part.filename ?? '', fallback),
    contentType: known ? part.contentType.toLowerCase() : 'application/octet-stream',
    size: 0,
  };
}

/** Parses a message; `onContent` is handed the content of its attachments piece by piece. Never throws. */
async function readMessage(raw: Buffer, onContent: (index: number, piece: Buffer) => void) {
  const parser = openParser(raw);
  const attachments: Attachment[] = [];
  let content: Readable | undefined;
  let body: MessageText | undefined;
  let complete = true;
  // The parser emits its error and stops; without this the content of the current attachment would never end.
  parser.on('error', (error) => content?.destroy(error));
  try {
    for await (const part of parser as AsyncIterable<AttachmentStream | MessageText>) {
      if (part.type === 'text') {
        body = part;
        continue;
      }
      const attachment = describeAttachment(part, attachments.length);
      attachments.push(attachment);
      content = part.content;
      for await (const piece of content as AsyncIterable<Buffer>) {
        attachment.size += piece.length;
        onContent(attachment.index, piece);
      }
      part.release?.();
    }
  } catch {
    // Not MIME, or beyond the parser's bounds. What was understood is shown, and the raw source has all.
    complete = false;
  }
  return { parser, attachments, body, complete };
}

function headerFromLine(bytes: string): Header {
  const line = Buffer.from(bytes, 'latin1');
  const text = (isUtf8(line) ? line.toString('utf8') : bytes).replace(/\r?\n/g, '');
  const colon = text.indexOf(':');
  const value = libmime.decodeWords(text.slice(colon + 1).trim());
  return { name: text.slice(0, Math.max(colon, 0)).trim(), value: cut(value, HEADER_VALUE_MAX) };
}

const formatAddress = ({ name, address, group }: EmailAddress): string[] => {
  if (group) return group.flatMap(formatAddress);
  const text = address ? (name ? `${name} <${address}>` : address) : name;
  return text ? [cutSummary(text)] : [];
};

const formatAddresses = (header: AddressObject | AddressObject[] | undefined): string[] =>
  [header ?? []].flat().flatMap(({ value }) => value.flatMap(formatAddress));

/** Understands as much of a message as there is to understand; arbitrary bytes are a message, too. */
export async function parseMessage(raw: Buffer): Promise<ParsedMessage> {
  const { parser, attachments, body, complete } = await readMessage(raw, () => undefined);
  const lines = (parser.headerLines || []).filter(({ line }) => line.trim() !== '');
  const headers = lines.slice(0, HEADERS_MAX).map(({ line }) => headerFromLine(line));
  const [to, cc] = [formatAddresses(parser.to), formatAddresses(parser.cc)];
  const html = body?.html;
  // Beside HTML the parser reports an empty text where there is no text part.
  const text = html === undefined ? body?.text : body?.text || undefined;
  const priority = parser.headers ? parser.headers.get('priority') : undefined;
  return {
    from: cutSummary(formatAddresses(parser.from).join(', ')),
    to: to.slice(0, ADDRESSES_MAX),
    cc: cc.slice(0, ADDRESSES_MAX),
    subject: cutSummary(parser.subject ?? ''),
    ...(parser.messageId && { messageId: cutSummary(parser.messageId) }),
    priority: (typeof priority === 'string' && PRIORITIES[priority]) || 'Normal',
    headers,
    ...(text !== undefined && { text: cut(text, BODY_MAX) }),
    ...(html !== undefined && { html: cut(html, BODY_MAX) }),
    attachments,
    truncated:
      !complete ||
      lines.length > HEADERS_MAX ||
      Math.max(to.length, cc.length) > ADDRESSES_MAX ||
      (text?.length ?? 0) > BODY_MAX ||
      (html?.length ?? 0) > BODY_MAX ||
      headers.some(({ value }) => value.length >= HEADER_VALUE_MAX),
  };
}

/** The content of one attachment, decoded; undefined where the message has no such attachment. */
export async function readAttachment(raw: Buffer, index: number): Promise<File | undefined> {
  const pieces: Buffer[] = [];
  const { attachments } = await readMessage(raw, (current, piece) => {
    if (current === index) pieces.push(piece);
  });
  const attachment = attachments[index];
  return attachment && new File(pieces, attachment.filename, { type: attachment.contentType });
}
