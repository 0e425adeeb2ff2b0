import type { IncomingMessage, ServerResponse } from 'node:http';
import { ORPCError } from '@orpc/server';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { type RouterContext, router } from '../router.ts';
import { sendRpcError } from './rpc-error.ts';

/** Answers a call of the contract. */
export type RpcAnswer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The largest body, bytes: the largest file that the contract takes, 64 MiB, and the form around it. */
const maxBodySize = 66 * 1024 * 1024;

/**
 * The contract over HTTP: `POST /rpc/<operation>`, streams as server-sent events that end when either side goes.
 * Its one bound is the whole body's; what each operation takes is the contract's to bound.
 */
export function rpcAnswer(context: RouterContext): RpcAnswer {
  const handler = new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize })] });
  return async (request, response) => {
    try {
      const { matched } = await handler.handle(request, response, { prefix: '/rpc', context });
      if (!matched) sendRpcError(response, 404, 'NOT_FOUND');
    } catch (error) {
      // The body was too large, or the connection broke; what an operation throws is answered by the handler.
      if (response.headersSent || response.destroyed) response.destroy();
      else if (error instanceof ORPCError) sendRpcError(response, error.status, error.code);
      else throw error;
    }
  };
}
