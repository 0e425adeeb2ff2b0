/** A name in a text, by its place there. */
export type FoundName = { readonly value: string; readonly start: number; readonly end: number };

/** Longest name that is looked at, in UTF-16 code units, and event handlers inside of each other. */
const NAME_MAX = 4_096;
const HANDLERS_MAX = 16;

const QUOTED = /"(Package\\[^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/**
 * Where the designer's layout of a package, which is XML in a CDATA section, names one of these tasks or something of
 * its event handlers.
 *
 * @param raw the content of `DesignTimeProperties` as written
 */
export function layoutReferences(raw: string, refIds: ReadonlySet<string>): FoundName[] {
  if (!raw.trimStart().startsWith('<![CDATA[')) return [];
  const found: FoundName[] = [];
  for (const match of raw.matchAll(QUOTED)) {
    const written = match[1] ?? '';
    const value = unescaped(written);
    const start = match.index + 1;
    if (ofOne(value, refIds)) found.push({ value, start, end: start + written.length });
  }
  return found;
}

function ofOne(value: string, refIds: ReadonlySet<string>): boolean {
  if (value.length > NAME_MAX) return false;
  if (refIds.has(value)) return true;
  let at = value.indexOf('.EventHandlers[');
  for (let depth = 0; at >= 0 && depth < HANDLERS_MAX; depth += 1) {
    if (refIds.has(value.slice(0, at))) return true;
    at = value.indexOf('.EventHandlers[', at + 1);
  }
  return false;
}
