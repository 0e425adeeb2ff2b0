import { type ClientLink, createORPCClient, mapEventIterator, ORPCError } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '../shared/contract/index.ts';
import { failureErrors } from '../shared/contract/schemas.ts';
import { Failure } from '../shared/model/failure.ts';
import { inBrowser } from './host/door.ts';
import { Cancelled, HostGone, NotSignedIn } from './host/errors.ts';

type Link = ClientLink<Record<never, never>>;

/** Browser mode: the page's own server answers at /rpc, streams as server-sent events. */
const fetchLink = (): Link => new FetchLink({ url: new URL('/rpc', window.location.href) });

/**
 * Desktop: the preload script posts one MessagePort to the page, and another after the host came back. Until the
 * first one is there calls wait; after a port closed they fail instead of hanging for ever.
 */
function portLink(): () => Promise<Link> {
  const first = Promise.withResolvers<Link>();
  let current = first.promise;
  window.addEventListener('message', ({ source, origin, ports: [port] }) => {
    if (source !== window || origin !== window.location.origin || !port) return;
    const link = new PortLink({ port });
    port.addEventListener('close', () => {
      current = Promise.reject(new HostGone());
      // Every caller meets the rejection; without one it must not count as unhandled.
      current.catch(() => undefined);
    });
    port.start();
    first.resolve(link);
    current = Promise.resolve(link);
  });
  return () => current;
}

const hostLink = inBrowser
  ? (
      (link) => async () =>
        link
    )(fetchLink())
  : portLink();

/** What a person can be told about an error of a call: a `Failure`, or one of the classes of host/errors.ts. */
function normalised(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return new Cancelled();
  if (error instanceof ORPCError) {
    if (error.status === 401) return new NotSignedIn();
    const data = error.code === 'FAILURE' ? failureErrors.FAILURE.data.safeParse(error.data) : undefined;
    return data?.success ? new Failure(data.data.code, data.data.params, { problems: data.data.problems }) : error;
  }
  // fetch reports an unreachable server as a TypeError, a closed port aborts what was pending.
  const gone = error instanceof TypeError || (error instanceof Error && error.name === 'AbortError');
  return gone ? new HostGone() : error;
}

const isIterator = (value: unknown): value is AsyncIteratorObject<unknown, unknown, void> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

const link: Link = {
  async call(path, input, options) {
    const normalise = (error: unknown): unknown => normalised(error, options.signal);
    try {
      const output = await (await hostLink()).call(path, input, options);
      if (!isIterator(output)) return output;
      return mapEventIterator(output, {
        value: async (value) => value,
        error: async (error) => normalise(error),
      });
    } catch (error) {
      throw normalise(error);
    }
  },
};

/** The contract, callable. Rejects with `Failure`, `Cancelled`, `HostGone` or `NotSignedIn`; all else is a bug. */
export const client: ContractRouterClient<Contract> = createORPCClient(link);

/** The contract as TanStack Query options and keys. */
export const orpc = createTanstackQueryUtils(client);
