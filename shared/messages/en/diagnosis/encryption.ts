import type { EncryptionCode } from '../../../diagnosis/codes.ts';
import type { DiagnosisWords } from '../diagnosis.ts';

/** Findings of STARTTLS and the TLS handshake. */
export const encryption: Record<EncryptionCode, DiagnosisWords> = {
  STARTTLS_NOT_OFFERED: {
    cause: 'The server does not offer encryption (STARTTLS) on port {{port}}.',
    fix: 'Try port 587. If encryption is offered elsewhere, a firewall in between may remove the offer. Turn SSL off only if the mail may travel in plain text.',
  },
  STARTTLS_REFUSED: {
    cause: 'The server offers encryption, but refused to start it: {{reply}}',
    fix: 'Its certificate or key is probably broken or missing. Tell the server’s administrator.',
  },
  STARTTLS_REQUIRED: {
    cause: 'The server takes mail only over an encrypted connection: {{reply}}',
    fix: 'Turn on “Enable Secure Sockets Layer (SSL)”.',
  },
  TLS_HANDSHAKE_FAILED: {
    cause: 'The encrypted connection to {{host}} could not be set up ({{reason}}).',
    fix: 'The server’s encryption may be outdated or broken, or something in between interferes. Tell the server’s administrator.',
  },
  TLS_CUT: {
    cause: 'The connection to {{host}} was cut while the encryption was being set up ({{reason}}).',
    fix: 'A firewall or a virus scanner in between may do this, or a server that lacks a usable certificate. Try from another network, and look into the server’s log.',
  },
  TLS_PROTOCOL_VERSION: {
    cause: 'The server knows only TLS versions older than 1.2, which are not safe ({{reason}}).',
    fix: 'The server’s administrator should enable TLS 1.2 or 1.3.',
  },
  TLS_TOO_OLD_FOR_SERVER: {
    cause: 'The server says that the TLS version is too old: {{reply}}',
    fix: 'TLS 1.2 and 1.3 are spoken here, so something in between downgrades the connection. Where SSIS gets this reply, update Windows and .NET and switch on TLS 1.2 (SchUseStrongCrypto).',
  },
  TLS_NO_SHARED_CIPHER: {
    cause:
      '{{host}} and this machine have no cipher suite in common, or the server demands a certificate from this machine ({{reason}}).',
    fix: 'The server’s cipher suites are most likely outdated: its administrator should enable current ones (ECDHE with AES-GCM) and a certificate with an RSA or EC key. If it demands a client certificate, which SSIS does not have, ask for a port or connector that does not.',
  },
  TLS_WEAK_KEY_EXCHANGE: {
    cause: 'The server’s key exchange is too weak to be safe ({{reason}}).',
    fix: 'The server’s administrator must use Diffie-Hellman parameters of at least 2,048 bits, or ECDHE.',
  },
  TLS_CLIENT_CERTIFICATE_WANTED: {
    cause: 'The server wants a certificate from this machine ({{reason}}).',
    fix: 'Neither SSIS nor this product signs in with a client certificate. Ask the administrator for a port or connector that does not demand one.',
  },
  TLS_NAME_UNKNOWN: {
    cause: 'The server has no certificate for the name {{host}} ({{reason}}).',
    fix: 'Enter the name under which the server is known outside, or tell its administrator.',
  },
  TLS_SERVER_FAULT: {
    cause: 'The server reports a fault of its own while setting up the encryption ({{reason}}).',
    fix: 'Its certificate or key is probably broken. Tell the server’s administrator; the reason is in the server’s log.',
  },
  TLS_NOT_SPOKEN: {
    cause: '{{host}} went on in plain text on port {{port}} where encryption should have started.',
    fix: 'On port 465 encryption must start at once: use port 587 or 25 where the server does not do that. Otherwise something in between may interfere.',
  },
};
