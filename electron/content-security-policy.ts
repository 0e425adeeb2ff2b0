/**
 * What the page may load, in every door. Scripts come from its own files alone. Styles may be inline, for two
 * reasons: Fluent's styles are made at run time, and a mail in the test inbox is shown in a sandboxed `srcdoc` frame,
 * which inherits this policy and would lose the mail's own styles. A style cannot send anything anywhere here:
 * images and fonts come from the page's files or from memory, never from a network. A `srcdoc` frame needs no
 * `frame-src`, and with none a link in a mail leads nowhere.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers that go with every answer of a door, whatever it is. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
