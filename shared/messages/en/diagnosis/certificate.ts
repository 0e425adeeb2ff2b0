import type { CertificateCode } from '../../../diagnosis/codes.ts';
import type { DiagnosisWords } from '../diagnosis.ts';

/** Findings of the server’s certificate. */
export const certificate: Record<CertificateCode, DiagnosisWords> = {
  CERTIFICATE_EXPIRED: {
    cause: 'The server’s certificate expired on {{validTo}}.',
    fix: 'The server’s administrator must renew it.',
  },
  CERTIFICATE_NOT_YET_VALID: {
    cause: 'The server’s certificate is not valid before {{validFrom}}.',
    fix: 'Check the clock of this machine. If it is right, the server’s administrator must replace the certificate.',
  },
  CERTIFICATE_WRONG_NAME: {
    cause: 'The server’s certificate is for other names: {{names}}. It does not prove that this is {{host}}.',
    fix: 'Enter one of these names as the SMTP server if it is the same machine.',
  },
  CERTIFICATE_SELF_SIGNED: {
    cause: 'The server vouches for itself: its certificate ({{subject}}) is not issued by an authority.',
    fix: 'The server’s administrator should install a certificate of an authority that this machine trusts.',
  },
  CERTIFICATE_UNTRUSTED_ROOT: {
    cause: 'The server’s certificate comes from the authority “{{root}}”, which this machine does not trust.',
    fix: 'If it is your company’s authority, trust it here, and add it to the Windows certificate store of the machines that run packages. Compare its fingerprint with the administrator first.',
  },
  CERTIFICATE_INTERCEPTED: {
    cause:
      'Something in between opens the encryption: the certificate comes from “{{issuer}}” and not from the server’s authority.',
    fix: 'A virus scanner or a company firewall does this. Exclude mail from its inspection, or trust its authority if your company wants it that way.',
  },
  CERTIFICATE_CHAIN_INCOMPLETE: {
    cause:
      'The server sends its own certificate only, and not that of its issuer “{{issuer}}”, so that nobody can check it.',
    fix: 'The server’s administrator must install the intermediate certificates, too (the full chain). Windows may fetch a missing one by itself, so that SSIS works where this test does not.',
  },
  CERTIFICATE_UNKNOWN_ISSUER: {
    cause:
      'The server’s certificate was issued by “{{issuer}}”, which this machine does not trust, or the server does not send the certificates in between.',
    fix: 'If it is your company’s authority, add it to the trusted certificate authorities in the settings. Otherwise the administrator must install the full chain.',
  },
  CERTIFICATE_REVOKED: {
    cause:
      'The server’s certificate ({{subject}}) has been revoked by its issuer “{{issuer}}”: it must not be trusted any more.',
    fix: 'The server’s administrator must replace it at once. Do not send before that is done.',
  },
  CERTIFICATE_WEAK: {
    cause: 'The server’s certificate is too weak to prove anything ({{reason}}; key {{key}}).',
    fix: 'The server’s administrator must replace it by one with an RSA key of at least 2,048 bits, or an EC key, and a SHA-256 signature.',
  },
  CERTIFICATE_WRONG_PURPOSE: {
    cause: 'The server’s certificate ({{subject}}) is not meant for servers.',
    fix: 'The server’s administrator must install one with the purpose “Server Authentication”.',
  },
  CERTIFICATE_INVALID: {
    cause: 'The server’s certificate cannot be used ({{reason}}).',
    fix: 'The server’s administrator must replace it. The certificate view shows its details.',
  },
};
