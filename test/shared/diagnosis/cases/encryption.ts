import { type Case, certificate, evidence, refused, system, tls } from '../evidence.ts';

const NODE = 'https://nodejs.org/api/tls.html#x509-certificate-error-codes';
const leaf = certificate();
const root = certificate({ subject: 'CN=Example CA', selfSigned: true, ca: true });
const ofPublicAuthority = certificate({ issuerUrl: 'http://r3.i.example.org/' });
const byScanner = certificate({ issuer: 'O=AVAST Software, CN=Avast Web/Mail Shield Root' });
const byFirewall = certificate({ issuer: 'CN=gw.example.com', ca: true });
const firewallRoot = certificate({ subject: 'O=Zscaler Inc., CN=Zscaler Root CA', selfSigned: true, ca: true });

/** STARTTLS, the handshake and the certificate. */
export const encryptionCases: readonly Case[] = [
  [
    'STARTTLS_NOT_OFFERED',
    evidence({
      step: 'starttls',
      trouble: 'notOffered',
      greeting: '220 mail.example.com ESMTP',
      capabilities: ['SIZE'],
    }),
    'https://learn.microsoft.com/dotnet/api/system.net.mail.smtpclient.enablessl',
  ],
  [
    'STARTTLS_REFUSED',
    refused('starttls', '454 4.7.0 TLS not available due to local problem'),
    'https://github.com/gophish/gophish/issues/2471 (Postfix)',
  ],
  [
    'STARTTLS_REFUSED',
    refused('starttls', '502 TLS not available'),
    'https://github.com/postalserver/postal/issues/745',
  ],
  [
    'STARTTLS_REQUIRED',
    refused('sender', '530 5.7.0 Must issue a STARTTLS command first'),
    'RFC 3207 §4, Postfix, Gmail',
  ],
  [
    'STARTTLS_REQUIRED',
    refused('sender', '451 5.7.3 STARTTLS is required to send mail'),
    'https://github.com/renevanosnabrugge/SendEmail-BuildTask/issues/40 (Exchange)',
  ],
  ['STARTTLS_REQUIRED', refused('authenticate', '538 5.7.11 Encryption required'), 'RFC 4954 §6'],
  [
    'TLS_TOO_OLD_FOR_SERVER',
    refused(
      'ehlo',
      '421 4.7.66 TLS 1.0 and 1.1 are not supported. Please upgrade/update your client to support TLS 1.2.',
    ),
    'https://github.com/zehm/sendEmail/issues/1 (Exchange Online)',
  ],
  ['SERVER_BUSY', refused('starttls', '421 4.7.0 Not now'), 'RFC 5321 §3.8'],
  ['PLAINTEXT_INJECTED', evidence({ step: 'starttls', trouble: 'injected', seen: '250 AUTH PLAIN' }), 'CVE-2011-0411'],
  ['TLS_CUT', system('ECONNRESET', 'starttls'), 'https://github.com/nodemailer/nodemailer/issues/138'],
  ['TLS_CUT', system('EPIPE', 'starttls'), 'errno(3)'],
  ['TLS_CUT', evidence({ step: 'starttls', trouble: 'closed' }), 'https://github.com/nodemailer/nodemailer/issues/138'],
  ['TLS_HANDSHAKE_FAILED', system('EPROTO', 'starttls'), 'errno(3)'],
  ['TLS_HANDSHAKE_FAILED', tls('ERR_SSL_SSLV3_ALERT_ILLEGAL_PARAMETER'), 'RFC 8446 §6.2'],
  ['TLS_HANDSHAKE_FAILED', tls('ERR_SSL_BAD_SIGNATURE'), 'OpenSSL'],
  [
    'TLS_NO_SHARED_CIPHER',
    tls('ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE'),
    'RFC 8446 §6.2 handshake_failure, OpenSSL 1.1',
  ],
  ['TLS_NO_SHARED_CIPHER', tls('ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE'), 'RFC 8446 §6.2, OpenSSL 3'],
  ['TLS_NO_SHARED_CIPHER', tls('ERR_SSL_TLSV1_ALERT_INSUFFICIENT_SECURITY'), 'RFC 8446 §6.2'],
  [
    'TLS_WEAK_KEY_EXCHANGE',
    tls('ERR_SSL_DH_KEY_TOO_SMALL', 'dh key too small'),
    'https://github.com/louislam/uptime-kuma/issues/1898',
  ],
  [
    'TLS_PROTOCOL_VERSION',
    tls('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'),
    'https://github.com/nodemailer/nodemailer/issues/1076',
  ],
  ['TLS_PROTOCOL_VERSION', tls('ERR_SSL_UNSUPPORTED_PROTOCOL'), 'OpenSSL'],
  ['TLS_PROTOCOL_VERSION', tls('ERR_SSL_VERSION_TOO_LOW'), 'OpenSSL'],
  ['TLS_NOT_SPOKEN', tls('ERR_SSL_WRONG_VERSION_NUMBER'), 'https://github.com/nodemailer/nodemailer/issues/1154'],
  ['TLS_NOT_SPOKEN', tls('ERR_SSL_PACKET_LENGTH_TOO_LONG'), 'OpenSSL 3'],
  ['TLS_CLIENT_CERTIFICATE_WANTED', tls('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'), 'RFC 8446 §6.2'],
  ['TLS_CLIENT_CERTIFICATE_WANTED', tls('ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE'), 'RFC 8446 §6.2'],
  ['TLS_NAME_UNKNOWN', tls('ERR_SSL_TLSV1_UNRECOGNIZED_NAME'), 'RFC 6066 §3'],
  ['TLS_SERVER_FAULT', tls('ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR'), 'RFC 8446 §6.2'],
  ['CERTIFICATE_EXPIRED', tls('CERT_HAS_EXPIRED', 'certificate has expired', { certificate: leaf }), NODE],
  ['CERTIFICATE_NOT_YET_VALID', tls('CERT_NOT_YET_VALID', '', { certificate: leaf }), NODE],
  [
    'CERTIFICATE_WRONG_NAME',
    tls('ERR_TLS_CERT_ALTNAME_INVALID', 'does not match certificate’s altnames', { certificate: leaf }),
    'https://github.com/nodemailer/nodemailer/issues/1391',
  ],
  [
    'CERTIFICATE_SELF_SIGNED',
    tls('DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate', { certificate: root, certificates: [root] }),
    'https://github.com/nodemailer/nodemailer/issues/527',
  ],
  [
    'CERTIFICATE_UNTRUSTED_ROOT',
    tls('SELF_SIGNED_CERT_IN_CHAIN', '', { certificate: leaf, certificates: [leaf, root] }),
    'https://github.com/nodemailer/nodemailer/issues/342',
  ],
  ['CERTIFICATE_UNTRUSTED_ROOT', tls('SELF_SIGNED_CERT_IN_CHAIN'), NODE],
  [
    'CERTIFICATE_INTERCEPTED',
    tls('UNABLE_TO_VERIFY_LEAF_SIGNATURE', '', { certificate: byScanner, certificates: [byScanner] }),
    'Avast Mail Shield',
  ],
  [
    'CERTIFICATE_INTERCEPTED',
    tls('SELF_SIGNED_CERT_IN_CHAIN', '', { certificate: byFirewall, certificates: [byFirewall, firewallRoot] }),
    'Zscaler TLS inspection',
  ],
  [
    'CERTIFICATE_CHAIN_INCOMPLETE',
    tls('UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unable to verify the first certificate', {
      certificate: ofPublicAuthority,
      certificates: [ofPublicAuthority],
    }),
    NODE,
  ],
  [
    'CERTIFICATE_UNKNOWN_ISSUER',
    tls('UNABLE_TO_VERIFY_LEAF_SIGNATURE', '', { certificate: leaf, certificates: [leaf] }),
    NODE,
  ],
  [
    'CERTIFICATE_UNKNOWN_ISSUER',
    tls('UNABLE_TO_GET_ISSUER_CERT_LOCALLY', '', {
      certificate: ofPublicAuthority,
      certificates: [ofPublicAuthority, certificate()],
    }),
    NODE,
  ],
  ['CERTIFICATE_REVOKED', tls('CERT_REVOKED', 'certificate revoked', { certificate: leaf }), 'RFC 6066 §8'],
  ['CERTIFICATE_WEAK', tls('UNSPECIFIED', 'EE certificate key too weak'), 'OpenSSL security level 2, Node 24'],
  ['CERTIFICATE_WEAK', tls('CA_MD_TOO_WEAK', 'CA signature digest algorithm too weak'), 'OpenSSL'],
  ['CERTIFICATE_WRONG_PURPOSE', tls('INVALID_PURPOSE', 'unsuitable certificate purpose'), NODE],
  ['CERTIFICATE_INVALID', tls('CERT_SIGNATURE_FAILURE'), NODE],
  ['CERTIFICATE_INVALID', tls('PATH_LENGTH_EXCEEDED'), NODE],
];
