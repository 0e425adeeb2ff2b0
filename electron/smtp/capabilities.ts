/** What a server offers in its answer to EHLO (RFC 5321 §4.1.1.1). */
export type Capabilities = {
  /** Lines as the server sent them, without reply codes. */
  readonly lines: readonly string[];
  readonly has: (keyword: string) => boolean;
  /** Bytes of the largest message it takes (RFC 1870); undefined where it does not say. */
  readonly maxSize: number | undefined;
  /** SASL mechanisms in upper case and in the server's order (RFC 4954 §3). */
  readonly mechanisms: readonly string[];
};

/** Reads the capabilities out of an EHLO reply. HELO's reply has one line and so none. */
export function readCapabilities(replyText: string): Capabilities {
  const lines = replyText
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^\d{3}[ -]/, '').trim())
    .filter(Boolean);
  const keywords = new Map(lines.map((line) => [line.split(/[\s=]/, 1)[0]?.toUpperCase() ?? '', line]));
  const size = Number(/^SIZE\s+(\d+)/i.exec(keywords.get('SIZE') ?? '')?.[1] ?? 0);
  return {
    lines,
    has: (keyword) => keywords.has(keyword),
    maxSize: size > 0 ? size : undefined,
    mechanisms: readMechanisms(lines),
  };
}

/** Old servers write `AUTH=NTLM`, some beside `AUTH NTLM`, for clients that are older still. */
function readMechanisms(lines: readonly string[]): string[] {
  const named = lines
    .map((line) => /^AUTH[\s=]+(.+)$/i.exec(line)?.[1]?.toUpperCase() ?? '')
    .flatMap((names) => names.split(/[\s=]+/))
    .filter(Boolean);
  return [...new Set(named)];
}
