import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

/** A server on a free port of 127.0.0.1. */
export type Listening = {
  readonly port: number;
  /** Sockets that are open now. */
  readonly open: ReadonlySet<Socket>;
  /** Everything clients have sent, one character a byte. */
  readonly heard: () => string;
  /** Resolves when every client has gone. */
  readonly deserted: () => Promise<void>;
  /** Cuts every connection and stops listening. */
  readonly close: () => Promise<void>;
};

/** Serves with a handler for each connection, until it is closed. */
export const serve = (onConnection: (socket: Socket) => void): Promise<Listening> =>
  start(createServer(), 'connection', onConnection);

/** The same with TLS from the first byte. */
export const serveTls = (options: TlsOptions, onConnection: (socket: Socket) => void): Promise<Listening> =>
  start(createTlsServer(options), 'secureConnection', onConnection);

async function start(server: Server, event: string, onConnection: (socket: Socket) => void): Promise<Listening> {
  const open = new Set<Socket>();
  let heard = '';
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    // Clients that hang up while something is on its way are what these servers are for.
    socket.on('error', () => {}).on('close', () => open.delete(socket));
  });
  server.on(event, (socket: Socket) => {
    socket
      .on('error', () => {})
      .on('data', (chunk) => {
        heard += chunk.toString('latin1');
      });
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  const deserted = async (): Promise<void> => {
    while (open.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const close = (): Promise<void> => {
    for (const socket of open) socket.destroy();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { port: address.port, open, heard: () => heard, deserted, close };
}
