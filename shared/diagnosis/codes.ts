/** Findings of signing in. */
export const authenticationCodes = [
  'AUTHENTICATION_NOT_OFFERED',
  'AUTHENTICATION_NEEDS_TLS',
  'WINDOWS_AUTHENTICATION_NOT_OFFERED',
  'MECHANISM_REFUSED',
  'AUTHENTICATION_REFUSED',
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
  'SERVER_NOT_PROVEN',
  'SECURITY_FAILED',
] as const;
export type AuthenticationCode = (typeof authenticationCodes)[number];

/** Findings of a server that does not keep to the protocol. */
export const protocolCodes = ['REPLY_BEFORE_COMMAND', 'REPLY_UNFINISHED', 'PLAINTEXT_INJECTED'] as const;
export type ProtocolCode = (typeof protocolCodes)[number];

/** Stable codes of findings. Each has a cause and, where one is known, a fix in `shared/messages`. */
export const diagnosisCodes = [
  // verdicts
  'TEST_PASSED',
  'MAIL_SENT',
  'MAIL_PARTLY_SENT',
  'DELIVERY_UNKNOWN',
  'CANCELLED',
  'TIMED_OUT',
  // before SMTP
  'HOST_NOT_FOUND',
  'DNS_FAILED',
  'CONNECTION_REFUSED',
  'CONNECTION_TIMED_OUT',
  'NETWORK_UNREACHABLE',
  'CONNECTION_RESET',
  'CONNECTION_FAILED',
  // greeting and EHLO
  'NO_GREETING',
  'GREETING_REFUSED',
  'NOT_SMTP',
  'HTTP_SERVER',
  'IMAP_SERVER',
  'POP3_SERVER',
  'TLS_EXPECTED',
  'SERVER_BUSY',
  'CONNECTION_DROPPED',
  'EHLO_REFUSED',
  'REPLY_TOO_LONG',
  'PROTOCOL_ERROR',
  ...protocolCodes,
  // TLS
  'STARTTLS_NOT_OFFERED',
  'STARTTLS_REFUSED',
  'STARTTLS_REQUIRED',
  'TLS_HANDSHAKE_FAILED',
  'TLS_PROTOCOL_VERSION',
  'TLS_NOT_SPOKEN',
  'CERTIFICATE_EXPIRED',
  'CERTIFICATE_NOT_YET_VALID',
  'CERTIFICATE_WRONG_NAME',
  'CERTIFICATE_SELF_SIGNED',
  'CERTIFICATE_UNKNOWN_ISSUER',
  'CERTIFICATE_INVALID',
  // authentication
  ...authenticationCodes,
  'AUTHENTICATION_REQUIRED',
  // envelope and data
  'SENDER_REFUSED',
  'RECIPIENT_REFUSED',
  'RELAY_DENIED',
  'GREYLISTED',
  'NON_ASCII_ADDRESS',
  'ALL_RECIPIENTS_REFUSED',
  'MESSAGE_TOO_LARGE',
  'MESSAGE_REFUSED',
  'ATTACHMENT_MISSING',
  'ATTACHMENT_NOT_READABLE',
  'MESSAGE_SOURCE_NOT_READABLE',
  'MESSAGE_SOURCE_TOO_LARGE',
  // advice beside a pass
  'STARTTLS_AVAILABLE',
  'CERTIFICATE_EXPIRES_SOON',
] as const;
export type DiagnosisCode = (typeof diagnosisCodes)[number];

/** What SSIS would do in the same situation. */
export const inSsisCodes = [
  'SAME_FAILURE_NO_SECURE_CONNECTION',
  'SAME_FAILURE_SENDING_MAIL',
  'SAME_TIME_OUT',
  'FAILS_AFTER_SENDING',
  'PORT_NOT_SUPPORTED',
  'IMPLICIT_TLS_NOT_SUPPORTED',
  'ADDED_AUTHORITY_UNKNOWN',
  'WINDOWS_AUTHENTICATION_SIGNS_IN',
  'SIGNS_IN_AS_RUNNING_USER',
  'GOES_ON_ANONYMOUSLY',
] as const;
export type InSsisCode = (typeof inSsisCodes)[number];
