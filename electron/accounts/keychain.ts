import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../shared/model/failure.ts';
import { hold } from '../windows-authentication/index.ts';
import type { KeychainAnswer, KeychainCall } from './keychain-call.ts';
import { messageBusAnswers } from './message-bus.ts';
import type { Secrets } from './secrets.ts';

/** What the system's keychain shows passwords under: the same for every door. */
export const KEYCHAIN_SERVICE = 'SMTP Connection Manager';

/** The system may ask the user whether this program is let in. */
const PATIENCE_MS = 60_000;

/** A keychain that says nothing for this long when it is first spoken to is none. */
const PROBE_MS = 3_000;

type Action = { readonly account: string } & (
  | { readonly action: 'get' | 'remove' }
  | { readonly action: 'set'; readonly password: string }
);

/** The thread that speaks to the keychain: its calls block, as long as the system or its user likes. */
class KeychainThread {
  /** Calls that the thread owes an answer to, even where nobody waits for it any more. */
  readonly #calls = new Map<number, (answer: Omit<KeychainAnswer, 'id'>) => void>();
  #worker: Worker | undefined;
  #lastId = 0;
  #waiting = 0;

  /** @throws Failure KEYCHAIN_FAILED with the system's words, or after `patience` ms */
  async ask(action: Action, patience: number): Promise<string | undefined> {
    const worker = this.#start();
    this.#lastId += 1;
    const id = this.#lastId;
    const { promise, resolve } = Promise.withResolvers<Omit<KeychainAnswer, 'id'>>();
    // An ordinary exit waits for the thread, and so for whatever blocks it.
    const release = hold(() => {});
    this.#calls.set(id, (answer) => {
      this.#calls.delete(id);
      release();
      resolve(answer);
    });
    const timer = setTimeout(() => resolve({ error: `no answer within ${patience} ms` }), patience);
    this.#waiting += 1;
    worker.ref();
    worker.postMessage({ id, service: KEYCHAIN_SERVICE, ...action } satisfies KeychainCall);
    const { password, error } = await promise;
    clearTimeout(timer);
    this.#waiting -= 1;
    // A call that is still blocked must not keep the process.
    if (this.#waiting === 0) worker.unref();
    if (error !== undefined) throw new Failure('KEYCHAIN_FAILED', { reason: error });
    return password;
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    // TypeScript where the sources run, JavaScript where they are built.
    const worker = new Worker(new URL(`./keychain-thread${extname(import.meta.url)}`, import.meta.url));
    worker.on('message', ({ id, ...answer }: KeychainAnswer) => this.#calls.get(id)?.(answer));
    // Where the library cannot be loaded: nobody answers any more.
    worker.on('error', (error) => {
      this.#worker = undefined;
      for (const settle of this.#calls.values()) settle({ error: String(error) });
    });
    this.#worker = worker;
    return worker;
  }
}

/**
 * The system's keychain (Windows' Credential Manager, macOS' Keychain, Secret Service on Linux); undefined where there
 * is none, as on most servers. Never fails, and answers within seconds.
 */
export async function openKeychain(): Promise<Secrets | undefined> {
  if (process.platform === 'linux' && !(await messageBusAnswers())) return undefined;
  const thread = new KeychainThread();
  try {
    await thread.ask({ action: 'get', account: 'probe' }, PROBE_MS);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
  return {
    lasting: true,
    get: (account) => thread.ask({ action: 'get', account }, PATIENCE_MS),
    set: async (account, password) => void (await thread.ask({ action: 'set', account, password }, PATIENCE_MS)),
    remove: async (account) => void (await thread.ask({ action: 'remove', account }, PATIENCE_MS)),
  };
}
