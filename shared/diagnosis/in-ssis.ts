import type { InSsis } from '../contract/smtp-events.ts';
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
  'MECHANISM_REFUSED',
  'AUTHENTICATION_REFUSED',
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

const asAccount = ({ code, properties, credentials }: Finished): boolean =>
  properties.useWindowsAuthentication && credentials.kind === 'account' && PASSES.includes(code);

const PASSES: readonly DiagnosisCode[] = ['TEST_PASSED', 'MAIL_SENT'];

// .NET's SmtpClient, which SSIS uses: github.com/dotnet/runtime, System.Net.Mail/SmtpClient.cs and SmtpConnection.cs.
// The particular first: a failure that has its own message there, then what only the definition decides.
const inSsisRules: readonly InSsisRule[] = [
  { code: 'GOES_ON_ANONYMOUSLY', when: oneOf(...REFUSED_BY_SERVER) },
  { code: 'WINDOWS_AUTHENTICATION_SIGNS_IN', when: oneOf(...FAILED_HERE) },
  { code: 'IMPLICIT_TLS_NOT_SUPPORTED', when: ({ implicitTls }) => implicitTls },
  { code: 'SAME_FAILURE_NO_SECURE_CONNECTION', when: oneOf('STARTTLS_NOT_OFFERED') },
  { code: 'FAILS_AFTER_SENDING', when: oneOf('MAIL_PARTLY_SENT') },
  { code: 'PORT_NOT_SUPPORTED', when: ({ server }) => server.portGiven },
  { code: 'ADDED_AUTHORITY_UNKNOWN', when: ({ trustedByAddedAuthority }) => trustedByAddedAuthority },
  { code: 'SIGNS_IN_AS_RUNNING_USER', when: asAccount },
  { code: 'SAME_TIME_OUT', when: oneOf('TIMED_OUT', 'REPLY_UNFINISHED', 'NO_GREETING', 'TLS_EXPECTED') },
  { code: 'SAME_FAILURE_SENDING_MAIL', when: ({ code }) => !PASSES.includes(code) },
];

/** What SSIS would do in the same situation; undefined where it succeeds just the same. */
export function inSsis(finished: Finished): InSsis | undefined {
  if (NOT_ABOUT_SSIS.includes(finished.code)) return undefined;
  const rule = inSsisRules.find(({ when }) => when(finished));
  if (!rule) return undefined;
  return {
    code: rule.code,
    params: { host: finished.server.host, port: finished.server.port, timeout: finished.properties.timeout },
  };
}
