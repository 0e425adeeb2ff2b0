// Each server's words for "I have it now", from its source or manual.
const PATTERNS: readonly RegExp[] = [
  /\bqueued as ([\w.-]+)/i, // Postfix, Amavis
  /\bid=([\w-]+)/, // Exim
  /\[InternalId=(\d+)/i, // Exchange
  /\b(\w{12,14}) Message accepted for delivery/, // sendmail
];

/** The server's queue id in its reply to a message; undefined where it names none that we know. */
export function queueIdOf(replyText: string): string | undefined {
  for (const pattern of PATTERNS) {
    const id = pattern.exec(replyText)?.[1];
    if (id) return id;
  }
  return undefined;
}
