import type { DiagnosisCode } from '../codes.ts';
import type { Evidence } from '../evidence.ts';
import { quote, quoteReply, type Rule, refused } from '../rule.ts';
import type { SecurityReason } from '../security-reasons.ts';

const offersOnly = ({ mechanisms = [] }: Evidence) => ({ mechanisms: mechanisms.join(', ') });

const notOffered = ({ step, trouble }: Evidence): boolean => step === 'authenticate' && trouble === 'notOffered';

const aboutSignIn = ({ error, servicePrincipal, account, mechanism }: Evidence) => ({
  reason: quote(error?.message ?? ''),
  principal: servicePrincipal ?? '',
  account: account ?? '',
  mechanism: mechanism ?? '',
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
    when: ({ trouble, error }) => trouble === 'security' && error?.code === reason,
    params: aboutSignIn,
  }),
);

/**
 * Signing in: what the server offers and answers (RFC 4954 §4, §6; codes of RFC 5248), and what fails at this end. A
 * server that tells more than no is believed.
 */
export const authenticationRules: readonly Rule[] = [
  { code: 'AUTHENTICATION_NEEDS_TLS', when: (evidence) => hasNone(evidence) && evidence.couldEncrypt === true },
  { code: 'AUTHENTICATION_NOT_OFFERED', when: hasNone },
  { code: 'WINDOWS_AUTHENTICATION_NOT_OFFERED', when: notOffered, params: offersOnly },
  ...securityRules,
  { code: 'STARTTLS_REQUIRED', when: refused(/^538 |STARTTLS|must be encrypted/i, 'authenticate'), params: quoteReply },
  {
    code: 'ACCOUNT_LOCKED',
    when: refused(
      /^525 | 5\.7\.13 |account (?:is |has been )?(?:currently )?(?:locked|disabled)|locked out/i,
      'authenticate',
    ),
    params: withReply,
  },
  {
    code: 'PASSWORD_EXPIRED',
    when: refused(
      /^432 | 4\.7\.12 |password (?:has |is )?expired|must change (?:the |your )?password/i,
      'authenticate',
    ),
    params: withReply,
  },
  { code: 'MECHANISM_REFUSED', when: refused(/^(?:50[0-4]|534) | 5\.7\.4 /, 'authenticate'), params: withReply },
  { code: 'AUTHENTICATION_REFUSED', when: refused(/^5/, 'authenticate'), params: withReply },
];

function hasNone(evidence: Evidence): boolean {
  return notOffered(evidence) && (evidence.mechanisms ?? []).length === 0;
}

function withReply(evidence: Evidence) {
  return { ...aboutSignIn(evidence), ...quoteReply(evidence), reason: quote(evidence.reply?.text ?? '') };
}
