import type { Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';
import { onTestFinished } from 'vitest';
import { type Listening, serve, serveTls } from './server.ts';

export type { Listening } from './server.ts';

/** Listens with a handler for each connection, and ends with the test. */
export const listen = async (onConnection: (socket: Socket) => void): Promise<Listening> =>
  endWithTest(await serve(onConnection));

/** The same with TLS from the first byte. */
export const listenTls = async (options: TlsOptions, onConnection: (socket: Socket) => void): Promise<Listening> =>
  endWithTest(await serveTls(options, onConnection));

function endWithTest(server: Listening): Listening {
  onTestFinished(server.close);
  return server;
}
