// Each server's words for "I have it now", from its source or manual.
const PATTERNS: readonly RegExp[] = [
  /\bqueued as ([\w.-]+)/i, // Postfix, and Amavis before it
  /\bid=([\w-]+)/, // Exim
  /\bQueued mail for delivery\b.*?\bInternalId=(\d+)/is, // Exchange names it before or behind these words
  /\[InternalId=(\d+)/i, // Exchange
  /\b([A-Za-z0-9]{12,14}) Message accepted for delivery/, // sendmail
  /\b2\.0\.0 Ok: queued (?:as )?([\w.-]+)/i,
];

/** The server's queue id in its reply to a message; undefined where it names none that we know. */
export function queueIdOf(replyText: string): string | undefined {
  for (const pattern of PATTERNS) {
    const id = pattern.exec(replyText)?.[1];
    if (id) return id;
  }
  return undefined;
}
