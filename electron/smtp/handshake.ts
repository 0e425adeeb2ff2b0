import type { TLSSocket } from 'node:tls';
import type { StepDetail } from '../../shared/contract/smtp-events.ts';
import { describeChain } from './certificate.ts';

/** What a TLS handshake gave. */
export type Handshake = Required<Pick<StepDetail, 'protocol' | 'cipher' | 'certificates'>>;

/**
 * Hands over what a handshake gave before its certificate is verified.
 *
 * Verification stays strict: Node verifies in its own listener of the socket's `secure` event and destroys the socket,
 * and with it the certificate, when that fails. No public event comes between. `secure` is what Node's TLSSocket emits
 * at the end of every handshake (lib/internal/tls/wrap.js), so a listener put before Node's sees the certificate that
 * a person needs to see; where `secure` should ever not come, the failure is still reported, without the certificate.
 */
export function watchHandshake(socket: TLSSocket, onHandshake: (handshake: Handshake) => void): void {
  socket.prependOnceListener('secure', () => {
    onHandshake({
      protocol: socket.getProtocol() ?? '',
      cipher: socket.getCipher().standardName,
      // Not getPeerX509Certificate(): in Node 24 it takes the chain away, and Node's own check then finds no names.
      certificates: describeChain(socket.getPeerCertificate(true)),
    });
  });
}
