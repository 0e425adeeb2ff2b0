import type { SmtpServer } from '../../shared/model/smtp-server.ts';

/** Connections that one server gets at once, however many definitions name it. */
export const PER_SERVER = 2;
/** Tests of a batch that run at once. */
export const PER_BATCH = 4;

type Server = Pick<SmtpServer, 'host' | 'port'>;

/** One place in the queue. */
export type Turn = {
  /** Whether it has to be waited for. */
  readonly waits: boolean;
  /** Resolves when the turn has come, or the signal has aborted before that. */
  readonly come: Promise<void>;
  /** Gives the turn back, or leaves the queue. To be called in every case; a second call does nothing. */
  readonly end: () => void;
};

type Request = { readonly server: string; readonly batch: boolean; readonly admit: () => void };

/**
 * Keeps this process from asking one server by more than two connections at a time. Tests of a batch wait for each
 * other as well, and let a test that somebody started by itself go first. A server that is busy holds up nobody who
 * waits for another one.
 */
export class ServerTurns {
  readonly #open = new Map<string, number>();
  #batchOpen = 0;
  #waiting: readonly Request[] = [];

  /** Asks for a turn at a server; `batch` for one test of many. */
  ask({ host, port }: Server, { batch = false, signal }: { batch?: boolean; signal?: AbortSignal | undefined }): Turn {
    const { promise: come, resolve } = Promise.withResolvers<void>();
    let state: 'waiting' | 'open' | 'ended' = 'waiting';
    const request: Request = {
      server: `${host.toLowerCase().replace(/\.$/, '')}:${port}`,
      batch,
      admit: () => {
        state = 'open';
        this.#count(request, 1);
        resolve();
      },
    };
    const end = (): void => {
      signal?.removeEventListener('abort', onAbort);
      if (state === 'open') this.#count(request, -1);
      this.#waiting = this.#waiting.filter((other) => other !== request);
      state = 'ended';
      this.#admit();
    };
    const onAbort = (): void => {
      if (state === 'waiting') end();
      resolve();
    };
    this.#waiting = [...this.#waiting, request];
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort, { once: true });
    this.#admit();
    return { waits: state === 'waiting', come, end };
  }

  /** Whoever waits and may go now, goes: first those that somebody started by themselves. */
  #admit(): void {
    for (const batch of [false, true]) {
      for (const request of this.#waiting.filter((waiting) => waiting.batch === batch)) {
        if (batch && this.#batchOpen >= PER_BATCH) return;
        if ((this.#open.get(request.server) ?? 0) >= PER_SERVER) continue;
        this.#waiting = this.#waiting.filter((other) => other !== request);
        request.admit();
      }
    }
  }

  #count({ server, batch }: Request, change: 1 | -1): void {
    const open = (this.#open.get(server) ?? 0) + change;
    if (open === 0) this.#open.delete(server);
    else this.#open.set(server, open);
    if (batch) this.#batchOpen += change;
  }
}
