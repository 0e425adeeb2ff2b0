/** Bytes of base64 with a CRLF after every 76 characters (RFC 2045 §6.8). */
export function base64Size(bytes: number): number {
  const characters = Math.ceil(bytes / 3) * 4;
  return characters + Math.ceil(characters / 76) * 2;
}

/** What is measured of a message, in bytes where not said otherwise. */
export type MessageParts = {
  /** Header lines as they are previewed. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly text: string;
  /** Size of a text that comes from a file and so is not in `text`. */
  readonly textFileSize?: number | undefined;
  readonly attachments: readonly { readonly name: string; readonly size?: number | undefined }[];
};

// Date, Message-ID, MIME-Version, Content-Type and Content-Transfer-Encoding, which the preview does not list.
const FIXED_HEADERS = 260;
// Boundary lines and the headers of one MIME part, without its file name.
const PART_OVERHEAD = 160;

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;

/** Encoded words (RFC 2047) carry UTF-8 as base64 in pieces of at most 75 characters. */
function headerSize(name: string, value: string): number {
  const bytes = byteLength(value);
  return name.length + 4 + (bytes === value.length ? bytes : base64Size(bytes) + Math.ceil(bytes / 45) * 14);
}

/** Line breaks become CRLF; text outside ASCII is sent quoted-printable or as base64, whichever is shorter. */
function textSize(text: string): number {
  const lines = text.replace(/\r\n?|\n/g, '\r\n');
  const bytes = byteLength(lines);
  const beyondAscii = bytes - lines.replace(/[^\p{ASCII}]/gu, '').length;
  return beyondAscii === 0 ? bytes : Math.min(base64Size(bytes), bytes + beyondAscii * 2);
}

/** Estimates the bytes that go over the wire after DATA, which is what a server's SIZE limit counts (RFC 1870). */
export function estimateMessageSize({ headers, text, textFileSize, attachments }: MessageParts): number {
  const head = headers.reduce((sum, { name, value }) => sum + headerSize(name, value), FIXED_HEADERS);
  const parts = attachments.reduce(
    (sum, { name, size }) => sum + PART_OVERHEAD + 2 * headerSize('name', name) + base64Size(size ?? 0),
    attachments.length > 0 ? PART_OVERHEAD : 0,
  );
  return head + textSize(text) + (textFileSize ?? 0) + parts;
}

/** The limit of an `EHLO` answer's `SIZE` line in bytes; undefined where there is none, or 0 (RFC 1870 §4: no limit). */
export function sizeLimit(capabilities: readonly string[]): number | undefined {
  const digits = capabilities.map((line) => /^SIZE\s+(\d+)$/i.exec(line.trim())?.[1]).find(Boolean);
  return digits === undefined ? undefined : Number(digits) || undefined;
}

/** The limit that a server has just named, else the one it named before; one that was asked and names none has none. */
export const knownSizeLimit = (capabilities: readonly string[], before: number | undefined): number | undefined =>
  capabilities.length > 0 ? sizeLimit(capabilities) : before;
