import type { DiagnosisCode } from '../codes.ts';
import type { Evidence } from '../evidence.ts';
import { quote, quoteReply, type Rule, refused } from '../rule.ts';
import type { SecurityReason } from '../security-reasons.ts';

const offersOnly = ({ mechanisms = [] }: Evidence) => ({ mechanisms: quote(mechanisms.join(', ')) });

const NOT_OFFERED = { steps: ['authenticate'], trouble: 'notOffered' } as const;
const offersNone = ({ mechanisms = [] }: Evidence): boolean => mechanisms.length === 0;

const aboutSignIn = ({ error, servicePrincipal, account, mechanism }: Evidence) => ({
  reason: quote(error?.message ?? ''),
  principal: servicePrincipal ?? '',
  account: account ?? '',
  mechanism: mechanism ?? '',
});

const withReply = (evidence: Evidence) => ({
  ...aboutSignIn(evidence),
  ...quoteReply(evidence),
  reason: quote(evidence.reply?.text ?? ''),
});

const CODES: Record<SecurityReason, DiagnosisCode> = {
  noLibrary: 'SECURITY_LIBRARY_MISSING',
  noTicket: 'NO_KERBEROS_TICKET',
  ticketExpired: 'KERBEROS_TICKET_EXPIRED',
  clockSkew: 'CLOCK_SKEW',
  unknownService: 'SERVICE_PRINCIPAL_UNKNOWN',
  unknownAccount: 'ACCOUNT_UNKNOWN',
  wrongPassword: 'PASSWORD_WRONG',
  passwordExpired: 'PASSWORD_EXPIRED',
  accountLocked: 'ACCOUNT_LOCKED',
  kdcUnreachable: 'KDC_UNREACHABLE',
  accountNeeded: 'WINDOWS_ACCOUNT_NEEDED',
  badToken: 'SERVER_NOT_PROVEN',
  other: 'SECURITY_FAILED',
};

const securityRules = Object.entries(CODES).map(
  ([reason, code]): Rule => ({
    code,
    seen: `Kerberos or NTLM fails at this end: \`${reason}\`.`,
    when: { trouble: 'security', error: new RegExp(`^${reason}(?= |$)`) },
    params: aboutSignIn,
  }),
);

/** What a server offers for signing in (RFC 4954 §3), and what fails at this end. */
export const signInRules: readonly Rule[] = [
  {
    code: 'AUTHENTICATION_NEEDS_TLS',
    seen: 'EHLO lists no AUTH but STARTTLS, and SSL is off.',
    when: { ...NOT_OFFERED, and: (evidence) => offersNone(evidence) && evidence.couldEncrypt === true },
  },
  {
    code: 'AUTHENTICATION_NOT_OFFERED',
    seen: 'EHLO lists no AUTH.',
    when: { ...NOT_OFFERED, and: offersNone },
  },
  {
    code: 'MICROSOFT_365_SIGN_IN',
    seen: 'A server of Microsoft 365 lists neither GSSAPI nor NTLM.',
    when: { ...NOT_OFFERED, provider: 'microsoft365' },
    params: offersOnly,
  },
  {
    code: 'GMAIL_SIGN_IN',
    seen: 'A server of Google lists neither GSSAPI nor NTLM.',
    when: { ...NOT_OFFERED, provider: 'gmail' },
    params: offersOnly,
  },
  {
    code: 'WINDOWS_AUTHENTICATION_NOT_OFFERED',
    seen: 'EHLO lists AUTH without GSSAPI and NTLM.',
    when: NOT_OFFERED,
    params: offersOnly,
  },
  ...securityRules,
];

/**
 * What providers say to a sign-in that they do not allow, sometimes only at MAIL FROM. Microsoft 365 has four reasons
 * behind 5.7.139, and its words tell them apart.
 */
export const providerSignInRules: readonly Rule[] = [
  {
    code: 'SMTP_AUTH_DISABLED',
    seen: '535 5.7.139: SmtpClientAuthentication is disabled for the tenant or the mailbox.',
    when: refused(/SmtpClientAuthentication is disabled/i),
    params: quoteReply,
  },
  {
    code: 'BASIC_AUTHENTICATION_DISABLED',
    seen: '535 5.7.139 or 550 5.7.30: basic authentication is disabled or not supported.',
    when: refused(/ 5\.7\.30 |basic auth(?:entication)? is (?:disabled|not supported)/i),
    params: quoteReply,
  },
  {
    code: 'AUTHENTICATION_REFUSED',
    seen: '535 5.7.139: the user credentials were incorrect.',
    when: refused(/ 5\.7\.139 .*credentials were incorrect/i),
    params: withReply,
  },
  {
    code: 'SIGN_IN_BLOCKED_BY_POLICY',
    seen: '535 5.7.139 for another reason: security defaults, conditional access.',
    when: refused(/ 5\.7\.139 /),
    params: quoteReply,
  },
  {
    code: 'APP_PASSWORD_REQUIRED',
    seen: '534 5.7.9: application-specific password required (Gmail, Yahoo).',
    when: refused(/^53[45] .*(?:application-specific password|app(?:lication)? password)/i),
    params: quoteReply,
  },
  {
    code: 'GMAIL_PASSWORD_REFUSED',
    seen: '535 5.7.8: username and password not accepted (Gmail).',
    when: refused(/^535 5\.7\.8 .*username and password not accepted/i),
    params: quoteReply,
  },
  {
    code: 'SES_CREDENTIALS_REFUSED',
    seen: '535: authentication credentials invalid (Amazon SES).',
    when: refused(/^535 .*authentication credentials invalid/i),
    params: quoteReply,
  },
];

/** A server's answers to a sign-in (RFC 4954 §4, §6; codes of RFC 5248). One that tells more than no is believed. */
export const authenticationRules: readonly Rule[] = [
  {
    code: 'STARTTLS_REQUIRED',
    seen: '538 5.7.11, or STARTTLS in the answer to AUTH.',
    when: refused(/^538 |STARTTLS|must be encrypted/i, 'authenticate'),
    params: quoteReply,
  },
  {
    code: 'ACCOUNT_LOCKED',
    seen: '525 5.7.13, or the words locked or disabled.',
    when: refused(
      /^525 | 5\.7\.13 |account (?:is |has been )?(?:currently )?(?:locked|disabled)|locked out/i,
      'authenticate',
    ),
    params: withReply,
  },
  {
    code: 'PASSWORD_EXPIRED',
    seen: '432 4.7.12, or words about an expired password.',
    when: refused(
      /^432 | 4\.7\.12 |password (?:has |is )?expired|must change (?:the |your )?password/i,
      'authenticate',
    ),
    params: withReply,
  },
  {
    code: 'MECHANISM_REFUSED',
    seen: '500 to 504 or 534 to AUTH, 5.7.4.',
    when: refused(/^(?:50[0-4]|534) | 5\.7\.4 /, 'authenticate'),
    params: withReply,
  },
  {
    code: 'SIGN_IN_UNAVAILABLE',
    seen: '454 4.7.0, or another 4xx to AUTH.',
    when: refused(/^4(?!21)/, 'authenticate'),
    params: quoteReply,
  },
  {
    code: 'AUTHENTICATION_REFUSED',
    seen: '535, or another 5xx to AUTH.',
    when: refused(/^5/, 'authenticate'),
    params: withReply,
  },
];
