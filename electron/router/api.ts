import { randomUUID } from 'node:crypto';
import { mapEventIterator, ORPCError } from '@orpc/client';
import { type ImplementerInternalWithMiddlewares, implement } from '@orpc/server';
import { type Contract, contract } from '../../shared/contract/index.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Services } from '../services.ts';

/** Writes one entry of the log: a line, or a stack. */
export type Log = (entry: string) => void;

/** What each call is answered with, and where a bug is written to: standard error unless given. */
export type RouterContext = { services: Services; log?: Log };

/** The error for the other side: a `Failure` as the contract has it; of a bug only the number it has in the log. */
function toClient(error: unknown, { log = console.error }: RouterContext): ORPCError<string, unknown> {
  if (error instanceof ORPCError) return error;
  if (error instanceof Failure) {
    const { code, params, problems, message } = error;
    return new ORPCError('FAILURE', { status: 422, message, data: { code, params, problems }, cause: error });
  }
  const id = randomUUID();
  log(`${id} ${error instanceof Error ? error.stack : String(error)}`);
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: `Something broke (${id}).` });
}

const isStream = (output: unknown): output is AsyncIteratorObject<unknown, unknown, void> =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output;

/** Implements the contract: what a handler throws becomes the contract's error, also in a stream. */
export const api: ImplementerInternalWithMiddlewares<Contract, RouterContext, RouterContext> = implement(contract)
  .$context<RouterContext>()
  .use(async ({ next, context }) => {
    try {
      const result = await next();
      if (!isStream(result.output)) return result;
      const value = async (event: unknown): Promise<unknown> => event;
      const error = async (thrown: unknown): Promise<unknown> => toClient(thrown, context);
      return { ...result, output: mapEventIterator(result.output, { value, error }) };
    } catch (thrown) {
      throw toClient(thrown, context);
    }
  });
