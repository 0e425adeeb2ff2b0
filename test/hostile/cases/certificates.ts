import { createServer } from 'node:tls';
import type { Identity } from '../../certificates.ts';
import { bombs } from '../certificate-bombs.ts';
import { type HostileCase, OFFERS_TLS, serverCase, WITH_TLS } from '../hostile-case.ts';
import { playScript } from '../script.ts';
import { type Listening, serve } from '../server.ts';

const serving = (identity: Identity) => serve(playScript({ EHLO: [OFFERS_TLS, '250 hostile.test\r\n'] }, { identity }));

/** Serves with TLS by STARTTLS, and staples an OCSP answer (RFC 6066 §8) to its certificate. */
function stapling(identity: Identity, answer: Buffer): Promise<Listening> {
  const secure = createServer(identity, (socket) => {
    socket.on('error', () => {});
    socket.on('data', (chunk) => socket.write(`${chunk}`.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n'));
  });
  secure.on('tlsClientError', () => {}).on('OCSPRequest', (_certificate, _issuer, done) => done(null, answer));
  return serve((socket) => {
    socket.write('220 hostile.test ESMTP\r\n');
    socket.on('data', function onData(chunk) {
      const text = chunk.toString('latin1');
      if (text.startsWith('EHLO')) socket.write(OFFERS_TLS);
      if (!text.startsWith('STARTTLS')) return;
      socket.off('data', onData);
      socket.write('220 Ready\r\n');
      secure.emit('connection', socket);
    });
  });
}

/** DER lengths that lie: of 16 MB, and of themselves. */
const LYING = Buffer.concat([Buffer.from('3083ffffff0a0100a084ffffffff', 'hex'), Buffer.alloc(900, 0x30)]);

/** Servers whose certificates, or what they staple to them, are made to hurt whoever reads them. */
export const certificateCases: readonly HostileCase[] = [
  ...bombs.map(({ name, finding, make }) =>
    serverCase(name, finding, async ({ authority }) => serving(make(authority)), WITH_TLS),
  ),
  ...[
    ['noise', Buffer.alloc(900, 'noise')],
    ['60 KB of sequences in sequences', Buffer.alloc(60_000, 0x30)],
    ['lengths that lie', LYING],
  ].map(([what, answer]) =>
    serverCase(
      `a certificate status of ${what}`,
      ['TEST_PASSED', 'TLS_HANDSHAKE_FAILED'],
      ({ identity }) => stapling(identity, answer as Buffer),
      WITH_TLS,
    ),
  ),
];
