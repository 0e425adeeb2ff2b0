import { joinAddresses, mailboxOf, splitAddresses } from '../../shared/model/addresses.ts';

/** One address of a line, as a chip shows it. */
export type AddressEntry = {
  /** Stays the same for an address while others come and go. */
  readonly key: string;
  readonly text: string;
  readonly valid: boolean;
};

/** The addresses of a To, Cc or Bcc line, each marked where it is none. */
export function addressEntries(line: string): AddressEntry[] {
  const texts = splitAddresses(line);
  return texts.map((text, index) => ({
    key: `${text} ${texts.slice(0, index).filter((earlier) => earlier === text).length}`,
    text,
    valid: mailboxOf(text) !== undefined,
  }));
}

/**
 * Takes typed or pasted text apart. SSIS separates with `;` only, but lists come from mail programs and
 * spreadsheets, so `,`, tabs and line breaks separate too, except inside quotes and angle brackets. A comma in an
 * unquoted display name, as Outlook copies it (`Doe, Jane <jane@example.com>`), separates nothing.
 */
export function splitTyped(text: string): string[] {
  const pieces = text.match(/(?:"(?:[^"\\]|\\.)*"|<[^<>]*>|[^;,\t\r\n])+|[;,\t\r\n]/g) ?? [];
  const addresses: string[] = [];
  let pending = '';
  pieces.forEach((piece, index) => {
    const joins = piece === ',' && !pending.includes('@') && pieces[index + 1]?.includes('<');
    if (joins || !/^[;,\t\r\n]$/.test(piece)) {
      pending += piece;
      return;
    }
    addresses.push(pending);
    pending = '';
  });
  return [...addresses, pending].map((address) => address.trim()).filter(Boolean);
}

/** The line with addresses added at an index; those it already has (by mailbox) are not added twice. */
export function withAddresses(line: string, typed: string, index = Number.POSITIVE_INFINITY): string {
  const present = splitAddresses(line);
  const known = new Set(present.map(identity));
  const added = splitTyped(typed).filter((address) => {
    const isNew = !known.has(identity(address));
    known.add(identity(address));
    return isNew;
  });
  return joinAddresses(present.toSpliced(Math.min(index, present.length), 0, ...added));
}

/** The line without the address at an index. */
export const withoutAddress = (line: string, index: number): string =>
  joinAddresses(splitAddresses(line).toSpliced(index, 1));

// Domains are compared without regard to case; local parts may differ by it (RFC 5321 §2.4).
function identity(address: string): string {
  const mailbox = mailboxOf(address) ?? address;
  const at = mailbox.lastIndexOf('@');
  return mailbox.slice(0, at + 1) + mailbox.slice(at + 1).toLowerCase();
}
