import { constants } from 'node:os';
import { connect } from 'node:tls';
import { errorFacts } from './trouble.ts';

/** What OpenSSL says when the other side's answer is no TLS at all. */
const NOT_TLS = /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNEXPECTED_MESSAGE/;

/** Whether a server answers a TLS hello with TLS. Nothing else is said, and whose certificate it is does not matter. */
export function speaksTls(host: string, port: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const settle = (answer: boolean): void => {
      signal.removeEventListener('abort', onAbort);
      socket.destroy();
      resolve(answer);
    };
    const onAbort = (): void => settle(false);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort);
    socket.once('secureConnect', () => settle(true)).once('close', () => settle(false));
    // A certificate that does not verify is TLS, too.
    socket.on('error', (error) => {
      const { code } = errorFacts(error);
      settle(!(code in constants.errno || NOT_TLS.test(code)));
    });
  });
}
