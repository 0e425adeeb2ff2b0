import type { ConnectionOptions, TLSSocket } from 'node:tls';
import { checkServerIdentity } from 'node:tls';

/** Bytes of an OCSP answer that are looked at: real ones have two thousand. */
const ANSWER_MAX = 65_536;

const SEQUENCE = 0x30;
const OCTET_STRING = 0x04;
const ENUMERATED = 0x0a;
const INTEGER = 0x02;
const REVOKED = 0xa1;
/** `[0] EXPLICIT`: responseBytes of an OCSPResponse, version of ResponseData. */
const CONTEXT_0 = 0xa0;

type Element = { readonly tag: number; readonly value: Buffer };

/** The elements of a DER value, one after another (X.690 §8.1); what is cut short ends the list. */
function elementsOf(der: Buffer): Element[] {
  const elements: Element[] = [];
  for (let at = 0; at + 2 <= der.length; ) {
    const tag = der.readUInt8(at);
    const short = der.readUInt8(at + 1);
    const lengthBytes = short & 0x80 ? short & 0x7f : 0;
    if (lengthBytes > 3 || at + 2 + lengthBytes > der.length) break;
    const length = lengthBytes > 0 ? der.readUIntBE(at + 2, lengthBytes) : short;
    const start = at + 2 + lengthBytes;
    if (start + length > der.length) break;
    elements.push({ tag, value: der.subarray(start, start + length) });
    at = start + length;
  }
  return elements;
}

const inside = (elements: readonly Element[], tag: number): Element[] =>
  elementsOf(elements.find((element) => element.tag === tag)?.value ?? Buffer.alloc(0));

/**
 * Serial numbers, upper-case hex without leading zeros, that an OCSP answer (RFC 6960 §4.2.1, DER) calls revoked.
 * Nothing is taken from it but that: it is not verified, and whoever could forge it can only keep us from sending.
 */
export function revokedSerials(answer: Buffer): string[] {
  if (answer.length > ANSWER_MAX) return [];
  const response = inside(elementsOf(answer), SEQUENCE);
  if (response.find(({ tag }) => tag === ENUMERATED)?.value[0] !== 0) return [];
  const bytes = inside(inside(response, CONTEXT_0), SEQUENCE);
  const data = inside(inside(inside(bytes, OCTET_STRING), SEQUENCE), SEQUENCE);
  return inside(data, SEQUENCE).flatMap((single) => {
    const [id, status] = elementsOf(single.value);
    const serial = elementsOf(id?.value ?? Buffer.alloc(0)).find(({ tag }) => tag === INTEGER);
    return status?.tag === REVOKED && serial ? [serial.value.toString('hex').toUpperCase().replace(/^0+/, '')] : [];
  });
}

/** What a server says of its own certificate while it shows it. */
export type StapledStatus = {
  /** TLS options that ask for the OCSP answer, and take no certificate that it calls revoked. */
  readonly options: Pick<ConnectionOptions, 'requestOCSP' | 'checkServerIdentity'>;
  /** Listens for the answer, which comes before the certificate is verified. */
  readonly watch: (socket: TLSSocket) => void;
};

/** Asks a server for the status of its certificate inside the handshake (RFC 6066 §8); one for each handshake. */
export function stapledStatus(): StapledStatus {
  let revoked: readonly string[] = [];
  return {
    options: {
      requestOCSP: true,
      checkServerIdentity: (host, certificate) => {
        const wrong = checkServerIdentity(host, certificate);
        const isRevoked = revoked.includes(certificate.serialNumber.toUpperCase().replace(/^0+/, ''));
        if (wrong || !isRevoked) return wrong;
        return Object.assign(new Error('certificate revoked'), { code: 'CERT_REVOKED' });
      },
    },
    watch: (socket) => {
      socket.once('OCSPResponse', (answer: Buffer | null) => {
        revoked = answer ? revokedSerials(answer) : [];
      });
    },
  };
}
