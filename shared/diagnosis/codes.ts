/** Findings of success, and of what ends a test or a send from this side. */
export const verdictCodes = [
  'TEST_PASSED',
  'MAIL_SENT',
  'MAIL_PARTLY_SENT',
  'DELIVERY_UNKNOWN',
  'DELIVERY_UNCLEAR',
  'CANCELLED',
  'TIMED_OUT',
] as const;
export type VerdictCode = (typeof verdictCodes)[number];

/** Findings of name resolution and the TCP connection. */
export const connectingCodes = [
  'HOST_NOT_FOUND',
  'HOST_HAS_NO_ADDRESS',
  'HOST_IS_MAIL_DOMAIN',
  'DNS_FAILED',
  'DNS_SERVER_FAILURE',
  'CONNECTION_REFUSED',
  'CONNECTION_TIMED_OUT',
  'MICROSOFT_365_PORT',
  'IPV6_ONLY',
  'NETWORK_UNREACHABLE',
  'CONNECTION_RESET',
  'CONNECTION_FAILED',
] as const;
export type ConnectingCode = (typeof connectingCodes)[number];

/** Findings of greeting and EHLO, and of a server that does not behave like one. */
export const greetingCodes = [
  'NO_GREETING',
  'GREETING_REFUSED',
  'NOT_SMTP',
  'HTTP_SERVER',
  'IMAP_SERVER',
  'POP3_SERVER',
  'SSH_SERVER',
  'FTP_SERVER',
  'TLS_EXPECTED',
  'SERVER_BUSY',
  'SERVICE_NOT_ACTIVE',
  'TOO_MANY_CONNECTIONS',
  'BLOCKLISTED',
  'EARLY_TALKER',
  'SMTP_INSPECTION',
  'CONNECTION_DROPPED',
  'EHLO_REFUSED',
  'EHLO_NOT_KNOWN',
  'EHLO_NAME_REFUSED',
  'EHLO_NAME_IS_SERVER',
  'REPLY_TOO_LONG',
  'PROTOCOL_ERROR',
] as const;
export type GreetingCode = (typeof greetingCodes)[number];

/** Findings of a server that does not keep to the order of a conversation. */
export const protocolCodes = ['REPLY_BEFORE_COMMAND', 'REPLY_UNFINISHED', 'PLAINTEXT_INJECTED'] as const;
export type ProtocolCode = (typeof protocolCodes)[number];

/** Findings of STARTTLS and the TLS handshake. */
export const encryptionCodes = [
  'STARTTLS_NOT_OFFERED',
  'STARTTLS_REFUSED',
  'STARTTLS_REQUIRED',
  'TLS_HANDSHAKE_FAILED',
  'TLS_CUT',
  'TLS_PROTOCOL_VERSION',
  'TLS_TOO_OLD_FOR_SERVER',
  'TLS_NO_SHARED_CIPHER',
  'TLS_WEAK_KEY_EXCHANGE',
  'TLS_CLIENT_CERTIFICATE_WANTED',
  'TLS_NAME_UNKNOWN',
  'TLS_SERVER_FAULT',
  'TLS_NOT_SPOKEN',
] as const;
export type EncryptionCode = (typeof encryptionCodes)[number];

/** Findings of the server's certificate. */
export const certificateCodes = [
  'CERTIFICATE_EXPIRED',
  'CERTIFICATE_NOT_YET_VALID',
  'CERTIFICATE_WRONG_NAME',
  'CERTIFICATE_SELF_SIGNED',
  'CERTIFICATE_UNTRUSTED_ROOT',
  'CERTIFICATE_INTERCEPTED',
  'CERTIFICATE_CHAIN_INCOMPLETE',
  'CERTIFICATE_UNKNOWN_ISSUER',
  'CERTIFICATE_REVOKED',
  'CERTIFICATE_WEAK',
  'CERTIFICATE_WRONG_PURPOSE',
  'CERTIFICATE_INVALID',
] as const;
export type CertificateCode = (typeof certificateCodes)[number];

/** Findings of signing in. */
export const authenticationCodes = [
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

/** Findings about who sends: this machine, and the sender. */
export const senderCodes = [
  'AUTHENTICATION_REQUIRED',
  'MICROSOFT_365_ANONYMOUS',
  'CLIENT_REJECTED',
  'REVERSE_DNS_MISSING',
  'IPV6_RULES',
  'SENDER_REFUSED',
  'SEND_AS_DENIED',
  'SENDER_ADDRESS_INVALID',
  'SENDER_DOMAIN_NOT_FOUND',
  'SENDER_BLOCKED',
  'SENDER_NOT_VERIFIED',
  'SPF_FAILED',
  'DMARC_FAILED',
  'SENDING_LIMIT_REACHED',
  'SERVER_OUT_OF_STORAGE',
  'SERVER_MISCONFIGURED',
] as const;
export type SenderCode = (typeof senderCodes)[number];

/** Findings about the recipients. */
export const recipientCodes = [
  'RECIPIENT_REFUSED',
  'RECIPIENT_UNKNOWN',
  'RECIPIENT_ADDRESS_INVALID',
  'RECIPIENT_DOMAIN_NOT_ACCEPTED',
  'RECIPIENT_DOMAIN_NOT_FOUND',
  'RECIPIENT_DOMAIN_RESERVED',
  'RECIPIENT_RESTRICTED',
  'RELAY_DENIED',
  'EXCHANGE_RELAY_DENIED',
  'CONNECTOR_NOT_MATCHED',
  'GREYLISTED',
  'MAILBOX_FULL',
  'MAILBOX_DISABLED',
  'TOO_MANY_RECIPIENTS',
  'NON_ASCII_ADDRESS',
  'ALL_RECIPIENTS_REFUSED',
] as const;
export type RecipientCode = (typeof recipientCodes)[number];

/** Findings about the message and its files. */
export const messageCodes = [
  'MESSAGE_TOO_LARGE',
  'MESSAGE_REFUSED',
  'ATTACHMENT_TYPE_REFUSED',
  'SPAM_REFUSED',
  'POLICY_REFUSED',
  'HEADERS_REFUSED',
  'BARE_LINE_FEED',
  'EIGHT_BIT_REFUSED',
  'MAIL_LOOP',
  'ATTACHMENT_MISSING',
  'ATTACHMENT_NOT_READABLE',
  'MESSAGE_SOURCE_NOT_READABLE',
  'MESSAGE_SOURCE_TOO_LARGE',
] as const;
export type MessageCode = (typeof messageCodes)[number];

/** Advice beside a pass. */
export const adviceCodes = [
  'STARTTLS_AVAILABLE',
  'CERTIFICATE_EXPIRES_SOON',
  'WEAK_CIPHER',
  'ANONYMOUS_RELAY',
  'SLOW_DNS',
  'SLOW_GREETING',
  'SLOW_STEP',
  'NEAR_TIME_OUT',
  'ADDRESSES_DEAD',
  'IPV6_ADDRESSES_DEAD',
  'IP_ADDRESS_WITH_SSL',
  'IP_ADDRESS_WITH_WINDOWS_AUTHENTICATION',
  'KERBEROS_NOT_USED',
] as const;
export type AdviceCode = (typeof adviceCodes)[number];

/** Stable codes of findings. Each has a cause and, where one is known, a fix in `shared/messages`. */
export const diagnosisCodes = [
  ...verdictCodes,
  ...connectingCodes,
  ...greetingCodes,
  ...protocolCodes,
  ...encryptionCodes,
  ...certificateCodes,
  ...authenticationCodes,
  ...senderCodes,
  ...recipientCodes,
  ...messageCodes,
  ...adviceCodes,
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
  'REVOCATION_NOT_CHECKED',
  'WAITS_FOR_DEAD_ADDRESSES',
  'LINE_TOO_LONG',
  'WORKS_THE_SAME',
] as const;
export type InSsisCode = (typeof inSsisCodes)[number];
