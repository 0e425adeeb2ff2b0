import { isIP, type Socket } from 'node:net';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { trustedContext } from './authorities.ts';
import { socketTrouble } from './connection-trouble.ts';
import { type Handshake, watchHandshake } from './handshake.ts';
import { asciiHost } from './resolve.ts';
import type { Run } from './run.ts';
import { errorFacts } from './trouble.ts';

/**
 * How TLS is done: strict, against every authority this machine trusts, for the server name as it was typed, and not
 * with a certificate that is known to be revoked.
 */
export const tlsOptions = (run: Run): ConnectionOptions => {
  const host = asciiHost(run.server.host);
  return {
    host,
    // SNI has no IP addresses (RFC 6066 §3); Node checks those against the certificate by `host`.
    ...(isIP(host) === 0 && { servername: host }),
    secureContext: trustedContext(run.authorities),
    rejectUnauthorized: true,
    ...run.certificateStatus.options,
  };
};

/**
 * Speaks TLS from the first byte.
 *
 * @throws SmtpTrouble system or tls; the signal's reason once it aborts
 */
export function startTlsAtOnce(
  socket: Socket,
  run: Run,
  onHandshake: (handshake: Handshake) => void,
): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const secure = connect({ socket, ...tlsOptions(run) });
    run.certificateStatus.watch(secure);
    watchHandshake(secure, onHandshake);
    const settle = (finish: () => void): void => {
      run.signal.removeEventListener('abort', onAbort);
      secure.off('error', onError);
      finish();
    };
    const onError = (error: Error): void => settle(() => reject(socketTrouble(errorFacts(error).code, error)));
    const onAbort = (): void => {
      settle(() => reject(run.signal.reason));
      secure.destroy();
    };
    run.signal.addEventListener('abort', onAbort);
    secure.on('error', onError).once('secureConnect', () => settle(() => resolve(secure)));
  });
}
