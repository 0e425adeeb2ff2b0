// Zero-width characters, soft hyphens, directional marks and byte order marks come along from web pages and mails.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu;

/**
 * A server name without what can only have come along by accident: spaces around it, invisible characters, quotation
 * marks, angle brackets (`Mail <mail.example.com>` too), and the full-width letters of a Japanese keyboard. Everything
 * that could mean something, such as a URL, stays; a connection string does as a whole.
 */
export function cleanServer(text: string): string {
  const trimmed = text.replace(INVISIBLE, '').trim();
  if (trimmed.includes('=')) return trimmed;
  const bracketed = /<(?<inside>[^<>]+)>$/.exec(trimmed)?.groups?.inside ?? trimmed;
  const quoted = /^["'“”‘’「](?<inside>.+)["'“”‘’」]$/.exec(bracketed)?.groups?.inside ?? bracketed;
  return quoted.trim().replace(/[！-～。]/g, halfWidth);
}

/** U+FF01 to U+FF5E are the ASCII characters from U+0021 on; a Japanese full stop is the dot of a name (UTS 46 §4). */
const halfWidth = (character: string): string =>
  character === '。' ? '.' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
