import type { Socket } from 'node:net';
import { createServer, type TlsOptions } from 'node:tls';
import { type Listening, listen } from '../../hostile/listen.ts';

/** A mail server that offers STARTTLS and encrypts as the options say; with an OCSP answer it staples that. */
export function starttlsServer(options: TlsOptions, ocspAnswer?: Buffer): Promise<Listening> {
  const secure = createServer(options, converse);
  secure.on('tlsClientError', () => {});
  if (ocspAnswer) secure.on('OCSPRequest', (_certificate, _issuer, answer) => answer(null, ocspAnswer));
  return listen((socket) => {
    socket.write('220 starttls.test ESMTP\r\n');
    const onData = (chunk: Buffer): void => {
      if (chunk.toString().startsWith('EHLO')) socket.write('250-starttls.test\r\n250 STARTTLS\r\n');
      if (!chunk.toString().startsWith('STARTTLS')) return;
      socket.off('data', onData);
      socket.write('220 Ready\r\n');
      secure.emit('connection', socket);
    };
    socket.on('data', onData);
  });
}

function converse(socket: Socket): void {
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    socket.write(chunk.toString().startsWith('QUIT') ? '221 Bye\r\n' : '250 Ok\r\n');
  });
}
