import type { Evidence } from '../evidence.ts';
import { quote, quoteReply, type Rule, refused } from '../rule.ts';

const quoteSeen = ({ seen, reply }: Evidence) => ({ seen: quote(seen ?? reply?.text ?? '') });

// The beginning of a TLS record of type alert (RFC 8446 §5.1): how a server that expects TLS answers plain text.
const TLS_ALERT = '\u0015\u0003';

const SILENT = { steps: ['greeting'], trouble: 'timedOut' } as const;

/** Who answers there, by its first words, or by none. */
export const greetingRules: readonly Rule[] = [
  {
    code: 'HTTP_SERVER',
    seen: '`HTTP/1.1 …` or an HTML page instead of a greeting.',
    when: { seen: /^HTTP\/\d|^\s*<(?:!doctype|html)/i },
  },
  {
    code: 'IMAP_SERVER',
    seen: '`* OK`, `* PREAUTH` or `* BYE` instead of a greeting (RFC 9051).',
    when: { seen: /^\* (?:OK|PREAUTH|BYE)\b/i },
  },
  {
    code: 'POP3_SERVER',
    seen: '`+OK` and words instead of a greeting (RFC 1939 §4).',
    // Redis says `+OK`, or `-ERR unknown command`, to the QUIT with which a silent server is taken leave of.
    when: { seen: /^\+OK[ \t]+\S/i },
  },
  {
    code: 'SSH_SERVER',
    seen: '`SSH-2.0-…` instead of a greeting (RFC 4253).',
    when: { seen: /^SSH-\d/ },
  },
  {
    code: 'FTP_SERVER',
    seen: 'A greeting that names FTP, and EHLO is refused (RFC 959).',
    when: { steps: ['ehlo'], trouble: 'refused', greeting: /\bFTP\b|ftpd\b|FileZilla Server|FTP service/i },
  },
  {
    code: 'TLS_EXPECTED',
    seen: 'A TLS alert instead of a greeting.',
    when: { and: ({ seen }) => seen?.startsWith(TLS_ALERT) ?? false },
  },
  {
    code: 'TLS_EXPECTED',
    seen: 'Silence, and an answer to a TLS hello.',
    when: { ...SILENT, and: ({ speaksTls }) => speaksTls === true },
  },
  {
    code: 'NO_GREETING',
    seen: 'Connected, and nothing is said until the time-out.',
    when: SILENT,
    params: ({ timeout }) => ({ timeout }),
  },
  {
    code: 'REPLY_TOO_LONG',
    seen: 'A reply, or text that is none, without an end.',
    when: { trouble: 'tooLong' },
  },
  {
    code: 'NOT_SMTP',
    seen: 'Anything else instead of a greeting.',
    when: { steps: ['greeting'], trouble: 'unexpected' },
    params: quoteSeen,
  },
];

/** Whether the server wants to talk to us at all, and by our name. After everything particular. */
export const welcomeRules: readonly Rule[] = [
  {
    code: 'SERVER_BUSY',
    seen: '4xx instead of a greeting.',
    when: refused(/^4/, 'greeting'),
    params: quoteReply,
  },
  {
    code: 'GREETING_REFUSED',
    seen: '554, or another 5xx, instead of a greeting (RFC 5321 §3.1).',
    when: refused(/^/, 'greeting'),
    params: quoteReply,
  },
  {
    code: 'SERVER_BUSY',
    seen: '421 at any step.',
    when: { reply: /^421 / },
    params: quoteReply,
  },
  {
    code: 'EHLO_NOT_KNOWN',
    seen: '500 or 502 to EHLO, and to HELO; with SSL only EHLO is tried, as HELO offers no STARTTLS.',
    when: refused(/^50[02] /, 'ehlo'),
    params: quoteReply,
  },
  {
    code: 'EHLO_REFUSED',
    seen: 'Every other refusal of EHLO or HELO.',
    when: refused(/^/, 'ehlo'),
    params: quoteReply,
  },
];
