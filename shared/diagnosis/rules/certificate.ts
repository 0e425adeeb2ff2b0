import type { Evidence } from '../evidence.ts';
import { quote, type Rule } from '../rule.ts';

const certificateParams = ({ certificate, certificates = [] }: Evidence) => ({
  subject: quote(certificate?.subject ?? ''),
  issuer: quote(certificate?.issuer ?? ''),
  root: quote(certificates.at(-1)?.subject ?? certificate?.issuer ?? ''),
  validFrom: certificate?.validFrom.slice(0, 10) ?? '',
  validTo: certificate?.validTo.slice(0, 10) ?? '',
});

/** Node has no name for some of OpenSSL's verification errors; their words say more then. */
const nameOrWords = ({ error }: Evidence) => ({
  reason: quote(error?.code === 'UNSPECIFIED' ? error.message : (error?.code ?? '')),
});

/** Products that open encrypted connections and put a certificate of their own in the way. */
const INTERCEPTOR =
  /avast|\bAVG\b|kaspersky|bitdefender|\bESET\b|norton|mcafee|sophos|zscaler|netskope|fortinet|fortigate|palo alto|checkpoint|check point|blue ?coat|symantec web|cisco umbrella|forcepoint|websense|barracuda|watchguard|sonicwall|untangle|mail shield|superfish/i;

const byInterceptor = ({ certificate, certificates = [] }: Evidence): boolean =>
  INTERCEPTOR.test(`${certificate?.issuer ?? ''} ${certificates.at(-1)?.subject ?? ''}`);

/** The server sent its own certificate alone, and that says where its issuer's can be had (RFC 5280 §4.2.2.1). */
const issuerNotSent = ({ certificate, certificates = [] }: Evidence): boolean =>
  certificates.length <= 1 && certificate?.issuerUrl !== undefined;

const UNKNOWN =
  /^(?:SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|UNABLE_TO_VERIFY_LEAF_SIGNATURE)\b/;

/** OpenSSL's verification errors under Node's names (https://nodejs.org/api/tls.html#x509-certificate-error-codes). */
export const certificateRules: readonly Rule[] = [
  {
    code: 'CERTIFICATE_EXPIRED',
    seen: '`CERT_HAS_EXPIRED`',
    when: { trouble: 'tls', error: /^CERT_HAS_EXPIRED\b/ },
    params: certificateParams,
  },
  {
    code: 'CERTIFICATE_NOT_YET_VALID',
    seen: '`CERT_NOT_YET_VALID`',
    when: { trouble: 'tls', error: /^CERT_NOT_YET_VALID\b/ },
    params: certificateParams,
  },
  {
    code: 'CERTIFICATE_WRONG_NAME',
    seen: '`ERR_TLS_CERT_ALTNAME_INVALID`: no name of the certificate is that of the server.',
    when: { trouble: 'tls', error: /^ERR_TLS_CERT_ALTNAME/ },
    params: ({ certificate }) => ({ names: quote(certificate?.altNames.join(', ') || (certificate?.subject ?? '')) }),
  },
  {
    code: 'CERTIFICATE_REVOKED',
    seen: 'The OCSP answer that the server sent with its certificate says revoked (RFC 6066 §8), or `CERT_REVOKED`.',
    when: { trouble: 'tls', error: /^CERT_REVOKED\b/ },
    params: certificateParams,
  },
  {
    code: 'CERTIFICATE_INTERCEPTED',
    seen: 'An authority that is not trusted, with the name of a virus scanner or a firewall.',
    when: { trouble: 'tls', error: UNKNOWN, and: byInterceptor },
    params: certificateParams,
  },
  {
    code: 'CERTIFICATE_SELF_SIGNED',
    seen: '`DEPTH_ZERO_SELF_SIGNED_CERT`',
    when: { trouble: 'tls', error: /^DEPTH_ZERO_SELF_SIGNED_CERT\b/ },
    params: certificateParams,
  },
  {
    code: 'CERTIFICATE_UNTRUSTED_ROOT',
    seen: '`SELF_SIGNED_CERT_IN_CHAIN`: the chain is whole and ends at an authority that is not trusted here.',
    when: { trouble: 'tls', error: /^SELF_SIGNED_CERT_IN_CHAIN\b/ },
    params: certificateParams,
  },
  {
    code: 'CERTIFICATE_CHAIN_INCOMPLETE',
    seen: '`UNABLE_TO_VERIFY_LEAF_SIGNATURE`, and the certificate says where its issuer is to be had.',
    when: { trouble: 'tls', error: /^UNABLE_TO_/, and: issuerNotSent },
    params: certificateParams,
  },
  {
    code: 'CERTIFICATE_UNKNOWN_ISSUER',
    seen: '`UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)`, `UNABLE_TO_VERIFY_LEAF_SIGNATURE`',
    when: { trouble: 'tls', error: UNKNOWN },
    params: certificateParams,
  },
  {
    code: 'CERTIFICATE_WEAK',
    seen: 'Key or signature too weak: RSA below 2,048 bits, SHA-1, MD5.',
    when: {
      trouble: 'tls',
      error: /(?:EE|CA)_KEY_TOO_SMALL|CA_MD_TOO_WEAK|(?:key|digest|MD) too (?:weak|small)/i,
    },
    params: (evidence) => ({ ...nameOrWords(evidence), key: evidence.certificate?.publicKey ?? '' }),
  },
  {
    code: 'CERTIFICATE_WRONG_PURPOSE',
    seen: '`INVALID_PURPOSE`: the certificate is not one for servers.',
    when: { trouble: 'tls', error: /^INVALID_PURPOSE\b/ },
    params: certificateParams,
  },
];

/** Whatever else is wrong with a certificate. After the rules of the handshake. */
export const lastCertificateRules: readonly Rule[] = [
  {
    code: 'CERTIFICATE_INVALID',
    seen: 'Every other verification error.',
    when: { trouble: 'tls' },
    params: nameOrWords,
  },
];
