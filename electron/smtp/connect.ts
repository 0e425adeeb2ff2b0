import { connect, isIPv6, type Socket } from 'node:net';
import { errorFacts, SmtpTrouble } from './trouble.ts';

/** Milliseconds an address gets before the next one is tried beside it (RFC 8305 §5). */
const ATTEMPT_DELAY = 250;

/** The error of an address that said nothing while another one answered. */
const NO_ANSWER = 'NO_ANSWER';

/** An address that did not answer, with the system's error code, or `NO_ANSWER`. */
export type FailedAddress = { readonly address: string; readonly error: string };

/** The first socket that connected, and who failed before. */
export type Connected = { readonly socket: Socket; readonly failed: readonly FailedAddress[] };

/** IPv6 and IPv4 in turn, beginning with the family that the system put first (RFC 8305 §4). */
export function interleaveFamilies(addresses: readonly string[]): string[] {
  const first = addresses.filter((address) => isIPv6(address) === isIPv6(addresses[0] ?? ''));
  const second = addresses.filter((address) => !first.includes(address));
  return first
    .flatMap((address, index) => [address, ...second.slice(index, index + 1)])
    .concat(second.slice(first.length));
}

/**
 * Connects to the first address that answers. An address that is slow is not given up when the next one starts.
 *
 * @throws SmtpTrouble system, with every address that failed in its detail; the signal's reason once it aborts
 */
export function connectToAny(addresses: readonly string[], port: number, signal: AbortSignal): Promise<Connected> {
  return new Promise((resolve, reject) => {
    const waiting = interleaveFamilies(addresses);
    // In the order in which they began.
    const attempts = new Map<Socket, string>();
    const failed: FailedAddress[] = [];
    const errors: { code: string; message: string }[] = [];
    let timer: NodeJS.Timeout | undefined;

    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      for (const socket of attempts.keys()) socket.destroy();
      finish();
    };
    const onAbort = (): void => settle(() => reject(signal.reason));
    const tryNext = (): void => {
      clearTimeout(timer);
      const address = waiting.shift();
      if (address === undefined) {
        if (attempts.size === 0) settle(() => reject(allFailed(failed, errors)));
        return;
      }
      const socket = connect({ host: address, port });
      attempts.set(socket, address);
      const onError = (error: Error): void => {
        attempts.delete(socket);
        errors.push(errorFacts(error));
        failed.push({ address, error: errorFacts(error).code });
        tryNext();
      };
      socket.once('error', onError).once('connect', () => {
        socket.off('error', onError);
        // Those that began earlier had more time than the one that answered.
        const earlier = [...attempts.values()].slice(0, [...attempts.keys()].indexOf(socket));
        attempts.delete(socket);
        const silent = earlier.map((other) => ({ address: other, error: NO_ANSWER }));
        settle(() => resolve({ socket, failed: [...failed, ...silent] }));
      });
      timer = setTimeout(tryNext, ATTEMPT_DELAY);
    };

    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort);
    tryNext();
  });
}

// An address family that this machine has no way to says little where another address was reached and said no.
const NO_ROUTE = new Set(['ENETUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT']);

function allFailed(
  failed: readonly FailedAddress[],
  errors: readonly { code: string; message: string }[],
): SmtpTrouble {
  const error = errors.find(({ code }) => !NO_ROUTE.has(code)) ?? errors[0] ?? errorFacts(undefined);
  return new SmtpTrouble({ trouble: 'system', error }, { detail: { failedAddresses: [...failed] } });
}
