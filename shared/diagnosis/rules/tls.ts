import type { Evidence } from '../evidence.ts';
import { nameError, quoteReply, type Rule } from '../rule.ts';

const tlsError =
  (pattern: RegExp) =>
  (evidence: Evidence): boolean =>
    evidence.trouble === 'tls' && pattern.test(evidence.error?.code ?? '');

const certificateParams = ({ certificate }: Evidence) => ({
  subject: certificate?.subject ?? '',
  issuer: certificate?.issuer ?? '',
  validFrom: certificate?.validFrom.slice(0, 10) ?? '',
  validTo: certificate?.validTo.slice(0, 10) ?? '',
});

const atStarttls =
  (trouble: Evidence['trouble']) =>
  (evidence: Evidence): boolean =>
    evidence.step === 'starttls' && evidence.trouble === trouble;

/** Encryption: OpenSSL's verification errors and alerts under Node's names (https://nodejs.org/api/tls.html). */
export const tlsRules: readonly Rule[] = [
  { code: 'STARTTLS_NOT_OFFERED', when: atStarttls('notOffered') },
  { code: 'STARTTLS_REFUSED', when: atStarttls('refused'), params: quoteReply },
  { code: 'CERTIFICATE_EXPIRED', when: tlsError(/^CERT_HAS_EXPIRED$/), params: certificateParams },
  { code: 'CERTIFICATE_NOT_YET_VALID', when: tlsError(/^CERT_NOT_YET_VALID$/), params: certificateParams },
  {
    code: 'CERTIFICATE_WRONG_NAME',
    when: tlsError(/^ERR_TLS_CERT_ALTNAME/),
    params: ({ certificate }) => ({ names: certificate?.altNames.join(', ') || (certificate?.subject ?? '') }),
  },
  { code: 'CERTIFICATE_SELF_SIGNED', when: tlsError(/^DEPTH_ZERO_SELF_SIGNED_CERT$/), params: certificateParams },
  {
    code: 'CERTIFICATE_UNKNOWN_ISSUER',
    when: tlsError(
      /^(?:SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|UNABLE_TO_VERIFY_LEAF_SIGNATURE)$/,
    ),
    params: certificateParams,
  },
  // The server answered the TLS hello in something else, plain text most likely.
  {
    code: 'TLS_NOT_SPOKEN',
    when: tlsError(/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNEXPECTED_MESSAGE/),
  },
  {
    code: 'TLS_PROTOCOL_VERSION',
    when: tlsError(/PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW/),
    params: nameError,
  },
  { code: 'TLS_HANDSHAKE_FAILED', when: tlsError(/^ERR_SSL|^E[A-Z]+$/), params: nameError },
  { code: 'CERTIFICATE_INVALID', when: tlsError(/./), params: nameError },
  { code: 'TLS_HANDSHAKE_FAILED', when: atStarttls('closed'), params: () => ({ reason: 'closed' }) },
];
