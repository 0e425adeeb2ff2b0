import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import openInBrowser from 'open';
import { Failure } from '../shared/model/failure.ts';
import { answer, type Parts } from './browser/answer.ts';
import { rpcAnswer } from './browser/rpc.ts';
import { createSession } from './browser/session.ts';
import { builtPage, builtPageFolder } from './built-page.ts';
import type { Services } from './services.ts';

/** How to open browser mode. */
export type BrowserOptions = {
  services: Services;
  /** 0, the default, takes a free one. */
  port?: number;
  /** Opens the address in the user's browser. */
  open?: boolean;
  /** Where bugs are written, a line or a stack each; stderr unless given. */
  log?: (entry: string) => void;
};

/** Browser mode while it runs. */
export type BrowserDoor = {
  /** With a token that works once, in the first browser that opens it. */
  address: string;
  /** Ends all streams and connections. The services are the caller's to close. */
  close(): Promise<void>;
};

/**
 * Serves the designer to browsers on this machine, on 127.0.0.1 alone. Who opens the address gets a session that
 * lasts as long as this server; each start makes a new one.
 * @throws Failure BROWSER_PORT_TAKEN or BROWSER_PORT_FORBIDDEN
 */
export async function serveBrowser(options: BrowserOptions): Promise<BrowserDoor> {
  const { services, port = 0, open = false, log = console.error } = options;
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 60_000 });
  await new Promise<void>((resolve, reject) => {
    // After the start, an error is that of one connection that could not be accepted: the others go on.
    server.on('error', (error) => reject(portFailure(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });

  const listening = server.address() as AddressInfo;
  const session = createSession(listening.port);
  const parts: Parts = {
    address: `127.0.0.1:${listening.port}`,
    session,
    page: builtPage(builtPageFolder()),
    rpc: rpcAnswer({ services, log }),
  };
  server.on('request', (request, response) => {
    answer(request, response, parts).catch((error: Error) => {
      log(error.stack ?? error.message);
      response.destroy();
    });
  });

  const address = `http://${parts.address}/?token=${session.token}`;
  // Without a browser to open the address still stands in the terminal.
  if (open) await openInBrowser(address).catch((error: Error) => log(error.message));
  return {
    address,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portFailure(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') return new Failure('BROWSER_PORT_TAKEN', { port }, { cause: error });
  if (error.code === 'EACCES') return new Failure('BROWSER_PORT_FORBIDDEN', { port }, { cause: error });
  return error;
}
