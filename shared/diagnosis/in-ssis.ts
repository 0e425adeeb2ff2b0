import type { InSsis } from '../contract/smtp-events.ts';
import { ADDRESS_LINE_MAX } from '../model/addresses.ts';
import type { SmtpProperties } from '../model/connection-string.ts';
import type { SmtpServer } from '../model/smtp-server.ts';
import type { DiagnosisCode, InSsisCode } from './codes.ts';

/** A finished test or send, as far as SSIS' behaviour depends on it. */
export type Finished = {
  readonly code: DiagnosisCode;
  readonly properties: Pick<SmtpProperties, 'useWindowsAuthentication' | 'enableSsl' | 'timeout'>;
  readonly server: SmtpServer;
  /** TLS from the first byte was used, or would have been. */
  readonly implicitTls: boolean;
  /** The certificate verifies only because of an authority that was added on this machine. */
  readonly trustedByAddedAuthority: boolean;
  /** As whom to sign in, where the definition says so. */
  readonly credentials: { readonly kind: 'signedInUser' | 'account' };
  /** Addresses of the server's name did not answer while another did. */
  readonly deadAddresses?: boolean;
  /** Characters of the longest of To, Cc and Bcc, where a mail was sent. */
  readonly longestLine?: number;
};

type InSsisRule = { readonly code: InSsisCode; readonly when: (finished: Finished) => boolean };

const oneOf =
  (...codes: DiagnosisCode[]) =>
  ({ code }: Finished): boolean =>
    codes.includes(code);

/** Findings that are about this product or the run, not about the server, or that say nothing of SSIS. */
const NOT_ABOUT_SSIS: readonly DiagnosisCode[] = [
  'CANCELLED',
  'DELIVERY_UNKNOWN',
  'ATTACHMENT_MISSING',
  'ATTACHMENT_NOT_READABLE',
  'MESSAGE_SOURCE_NOT_READABLE',
  'MESSAGE_SOURCE_TOO_LARGE',
  // .NET does not notice these two; what comes of it depends on how the bytes arrive.
  'PLAINTEXT_INJECTED',
  'REPLY_BEFORE_COMMAND',
];

/** The server does not let us in: .NET tries the mechanisms that are left, then goes on without. */
const REFUSED_BY_SERVER: readonly DiagnosisCode[] = [
  'AUTHENTICATION_NOT_OFFERED',
  'AUTHENTICATION_NEEDS_TLS',
  'WINDOWS_AUTHENTICATION_NOT_OFFERED',
  'MICROSOFT_365_SIGN_IN',
  'GMAIL_SIGN_IN',
  'MECHANISM_REFUSED',
  'AUTHENTICATION_REFUSED',
  'SMTP_AUTH_DISABLED',
  'BASIC_AUTHENTICATION_DISABLED',
  'SIGN_IN_BLOCKED_BY_POLICY',
  'APP_PASSWORD_REQUIRED',
  'GMAIL_PASSWORD_REFUSED',
  'SES_CREDENTIALS_REFUSED',
  'SIGN_IN_UNAVAILABLE',
];

/** Signing in failed at this end, for this computer or this account; where the package runs there is another of each. */
const FAILED_HERE: readonly DiagnosisCode[] = [
  'NO_KERBEROS_TICKET',
  'KERBEROS_TICKET_EXPIRED',
  'CLOCK_SKEW',
  'SERVICE_PRINCIPAL_UNKNOWN',
  'KDC_UNREACHABLE',
  'ACCOUNT_UNKNOWN',
  'PASSWORD_WRONG',
  'PASSWORD_EXPIRED',
  'ACCOUNT_LOCKED',
  'WINDOWS_ACCOUNT_NEEDED',
  'SECURITY_LIBRARY_MISSING',
  'SECURITY_FAILED',
];

const passes = oneOf('TEST_PASSED', 'MAIL_SENT');

const asAccount = (finished: Finished): boolean =>
  finished.properties.useWindowsAuthentication && finished.credentials.kind === 'account' && passes(finished);

// .NET's SmtpClient, which SSIS uses: github.com/dotnet/runtime, System.Net.Mail/SmtpClient.cs and SmtpConnection.cs.
// In the order in which it would happen: the task's own limit; a port, with which SSIS does not find the server; then the
// particular, a failure that has its own message there, and what only the definition decides.
const inSsisRules: readonly InSsisRule[] = [
  { code: 'LINE_TOO_LONG', when: (finished) => passes(finished) && (finished.longestLine ?? 0) > ADDRESS_LINE_MAX },
  { code: 'IMPLICIT_TLS_NOT_SUPPORTED', when: ({ implicitTls }) => implicitTls },
  { code: 'PORT_NOT_SUPPORTED', when: ({ server }) => server.portGiven },
  { code: 'GOES_ON_ANONYMOUSLY', when: oneOf(...REFUSED_BY_SERVER) },
  { code: 'WINDOWS_AUTHENTICATION_SIGNS_IN', when: oneOf(...FAILED_HERE) },
  { code: 'REVOCATION_NOT_CHECKED', when: oneOf('CERTIFICATE_REVOKED') },
  { code: 'SAME_FAILURE_NO_SECURE_CONNECTION', when: oneOf('STARTTLS_NOT_OFFERED') },
  { code: 'FAILS_AFTER_SENDING', when: oneOf('MAIL_PARTLY_SENT') },
  { code: 'ADDED_AUTHORITY_UNKNOWN', when: ({ trustedByAddedAuthority }) => trustedByAddedAuthority },
  { code: 'SIGNS_IN_AS_RUNNING_USER', when: asAccount },
  { code: 'WAITS_FOR_DEAD_ADDRESSES', when: (finished) => passes(finished) && finished.deadAddresses === true },
  { code: 'WORKS_THE_SAME', when: passes },
  { code: 'SAME_TIME_OUT', when: oneOf('TIMED_OUT', 'REPLY_UNFINISHED', 'NO_GREETING', 'TLS_EXPECTED') },
  { code: 'SAME_FAILURE_SENDING_MAIL', when: () => true },
];

/** What SSIS would do in the same situation; undefined where the finding is not about the server. */
export function inSsis(finished: Finished): InSsis | undefined {
  if (NOT_ABOUT_SSIS.includes(finished.code)) return undefined;
  const rule = inSsisRules.find(({ when }) => when(finished));
  if (!rule) return undefined;
  return {
    code: rule.code,
    params: {
      host: finished.server.host,
      port: finished.server.port,
      timeout: finished.properties.timeout,
      max: ADDRESS_LINE_MAX,
      length: finished.longestLine ?? 0,
    },
  };
}
