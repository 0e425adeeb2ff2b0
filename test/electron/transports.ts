import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as HttpHandler } from '@orpc/server/node';
import { onTestFinished } from 'vitest';
import { type RouterContext, router } from '../../electron/router.ts';
import type { Contract } from '../../shared/contract/index.ts';

/** The contract as a door's other side calls it. */
export type Client = ContractRouterClient<Contract>;

/** A way from a client to the router. */
export type Transport = (context: RouterContext) => Promise<Client>;

const inProcess: Transport = async (context) => createRouterClient(router, { context });

const messagePort: Transport = async (context) => {
  const { port1, port2 } = new MessageChannel();
  new PortHandler(router).upgrade(port1, { context });
  port1.start();
  port2.start();
  onTestFinished(() => port2.close());
  return createORPCClient(new PortLink({ port: port2 }));
};

const http: Transport = async (context) => {
  const handler = new HttpHandler(router);
  const server = createServer((request, response) => void handler.handle(request, response, { context }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return createORPCClient(new FetchLink({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
};

export const transports: readonly (readonly [string, Transport])[] = [
  ['in process', inProcess],
  ['message port', messagePort],
  ['HTTP', http],
];
