import { nameError, quoteReply, type Rule, refused } from '../rule.ts';

const atStarttls = (trouble: 'notOffered' | 'closed') => ({ steps: ['starttls'], trouble }) as const;

/** Whoever ends the connection in the middle of a handshake means the handshake. Before the rules of connecting. */
export const cutHandshakeRules: readonly Rule[] = [
  {
    code: 'TLS_CUT',
    seen: '`ECONNRESET`, `EPIPE` or `ECONNABORTED` in the TLS handshake.',
    when: { steps: ['starttls'], trouble: 'system', error: /^(?:ECONNRESET|EPIPE|ECONNABORTED)\b/ },
    params: nameError,
  },
  {
    code: 'TLS_CUT',
    seen: 'The connection ends in the TLS handshake.',
    when: atStarttls('closed'),
    params: () => ({ reason: 'EOF' }),
  },
  {
    code: 'TLS_HANDSHAKE_FAILED',
    seen: 'Another error of the system in the TLS handshake.',
    when: { steps: ['starttls'], trouble: 'system' },
    params: nameError,
  },
];

/** STARTTLS and the handshake: OpenSSL's errors and alerts (RFC 8446 §6) under Node's names. */
export const encryptionRules: readonly Rule[] = [
  {
    code: 'STARTTLS_NOT_OFFERED',
    seen: 'EHLO does not list STARTTLS, and SSL is on.',
    when: atStarttls('notOffered'),
  },
  {
    code: 'STARTTLS_REFUSED',
    seen: 'STARTTLS is listed, and answered with 454 4.7.0, 502 or another refusal.',
    when: refused(/^(?!421 )/, 'starttls'),
    params: quoteReply,
  },
  {
    // The server answered the TLS hello in something else, plain text most likely.
    code: 'TLS_NOT_SPOKEN',
    seen: '`WRONG_VERSION_NUMBER`, `PACKET_LENGTH_TOO_LONG`: the answer to a TLS hello is no TLS.',
    when: { trouble: 'tls', error: /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNEXPECTED_MESSAGE/ },
  },
  {
    code: 'TLS_PROTOCOL_VERSION',
    seen: 'Alert protocol_version, `UNSUPPORTED_PROTOCOL`, `VERSION_TOO_LOW`.',
    when: { trouble: 'tls', error: /PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW/ },
    params: nameError,
  },
  {
    code: 'TLS_WEAK_KEY_EXCHANGE',
    seen: '`DH_KEY_TOO_SMALL`, `BAD_DH_VALUE`: key exchange that is too weak for today.',
    when: { trouble: 'tls', error: /DH_KEY_TOO_SMALL|BAD_DH_VALUE|BAD_ECPOINT|WRONG_CURVE|dh key too small/ },
    params: nameError,
  },
  {
    code: 'TLS_NO_SHARED_CIPHER',
    seen: 'Alert handshake_failure, which TLS 1.2 also sends for want of a client certificate, or insufficient_security, `NO_SHARED_CIPHER`.',
    when: {
      trouble: 'tls',
      error:
        /NO_SHARED_CIPHER|ALERT_HANDSHAKE_FAILURE|INSUFFICIENT_SECURITY|NO_CIPHERS_AVAILABLE|UNKNOWN_CIPHER|WRONG_CIPHER/,
    },
    params: nameError,
  },
  {
    code: 'TLS_CLIENT_CERTIFICATE_WANTED',
    seen: 'Alert certificate_required, bad_certificate or unknown_ca from the server.',
    when: {
      trouble: 'tls',
      error:
        /ALERT_CERTIFICATE_REQUIRED|ALERT_BAD_CERTIFICATE|ALERT_NO_CERTIFICATE|ALERT_UNKNOWN_CA|ALERT_CERTIFICATE_UNKNOWN/,
    },
    params: nameError,
  },
  {
    code: 'TLS_NAME_UNKNOWN',
    seen: 'Alert unrecognized_name: the server has no certificate for the name.',
    when: { trouble: 'tls', error: /UNRECOGNIZED_NAME/ },
    params: nameError,
  },
  {
    code: 'TLS_SERVER_FAULT',
    seen: 'Alert internal_error from the server.',
    when: { trouble: 'tls', error: /ALERT_INTERNAL_ERROR/ },
    params: nameError,
  },
  {
    code: 'TLS_HANDSHAKE_FAILED',
    seen: 'Every other error of OpenSSL in the handshake.',
    when: { trouble: 'tls', error: /^ERR_SSL|^E[A-Z]+ / },
    params: nameError,
  },
];
