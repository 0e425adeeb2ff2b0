import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import type { ChangeTopic } from '../../shared/contract/index.ts';
import { makeFolder } from './make-folder.ts';

const ALIVE_EVERY_MS = 15_000;
const DEBOUNCE_MS = 50;

const WATCHED_FOLDERS: readonly (readonly [string, ChangeTopic])[] = [
  ['packages', 'packages'],
  ['open-files', 'packageFiles'],
];

type Listener = (topic: ChangeTopic) => void;

/** Something that can be watched: `start` is called again to look what there is to watch. */
export type Watching = { start(): void; stop(): void };

/** Tells what changed in a data folder, by this process or another one. */
export class Changes {
  readonly #folder: string;
  readonly #listeners = new Set<Listener>();
  readonly #ended = new AbortController();
  readonly #pending = new Map<ChangeTopic, NodeJS.Timeout>();
  readonly #others: { topic: ChangeTopic; watching: Watching }[] = [];
  #watchers: FSWatcher[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Tells every listener about a change made here. */
  notify(topic: ChangeTopic): void {
    for (const listener of this.#listeners) listener(topic);
    if (this.#listeners.size > 0) this.#startOthers((other) => other === topic);
  }

  /** Has more than the data folder watched while anyone follows: what to watch is asked again after each `topic`. */
  whileFollowed(topic: ChangeTopic, watching: Watching): void {
    this.#others.push({ topic, watching });
  }

  /**
   * Topics as they change, each at most once between two looks of the consumer, and `alive` first and then every 15 s.
   * Ends when the signal aborts or the services close.
   */
  async *follow(signal?: AbortSignal): AsyncGenerator<{ topic: ChangeTopic }> {
    const waiting = new Set<ChangeTopic>(['alive']);
    let wake = (): void => {};
    const listener: Listener = (topic) => {
      waiting.add(topic);
      wake();
    };
    const ended = signal ? AbortSignal.any([signal, this.#ended.signal]) : this.#ended.signal;
    const onEnd = (): void => wake();
    ended.addEventListener('abort', onEnd);
    this.#listeners.add(listener);
    this.#watchAll();
    const alive = setInterval(() => {
      this.#watchAll();
      listener('alive');
    }, ALIVE_EVERY_MS);
    try {
      while (!ended.aborted) {
        for (const topic of waiting) {
          waiting.delete(topic);
          yield { topic };
        }
        if (waiting.size > 0 || ended.aborted) continue;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      clearInterval(alive);
      ended.removeEventListener('abort', onEnd);
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#unwatch();
    }
  }

  /** Ends every stream and stops watching. */
  close(): void {
    this.#ended.abort();
    this.#unwatch();
  }

  #watchAll(): void {
    this.#watch();
    this.#startOthers(() => true);
  }

  #startOthers(wanted: (topic: ChangeTopic) => boolean): void {
    if (this.#ended.signal.aborted) return;
    for (const { topic, watching } of this.#others) if (wanted(topic)) watching.start();
  }

  /** Starts watching where that is not under way, also after the folder was away for a while. */
  #watch(): void {
    if (this.#watchers.length > 0 || this.#ended.signal.aborted) return;
    try {
      for (const [name, topic] of WATCHED_FOLDERS) {
        makeFolder(join(this.#folder, name));
        this.#watchers.push(this.#watchFolder(join(this.#folder, name), () => topic));
      }
      this.#watchers.push(this.#watchFolder(this.#folder, topicOf));
    } catch {
      // Where the folder cannot be made or watched, changes made here are still told; the next `alive` tries again.
      this.#unwatch();
    }
  }

  #watchFolder(folder: string, topicIn: (file: string) => ChangeTopic | undefined): FSWatcher {
    const watcher = watch(folder, { persistent: false }, (_event, file) => {
      const topic = topicIn(file ?? '');
      if (topic) this.#soon(topic);
    });
    return watcher.on('error', () => this.#unwatch());
  }

  #soon(topic: ChangeTopic): void {
    if (this.#pending.has(topic)) return;
    const timer = setTimeout(() => {
      this.#pending.delete(topic);
      this.notify(topic);
    }, DEBOUNCE_MS);
    this.#pending.set(topic, timer);
  }

  #unwatch(): void {
    for (const { watching } of this.#others) watching.stop();
    for (const watcher of this.#watchers.splice(0)) watcher.close();
    for (const timer of this.#pending.values()) clearTimeout(timer);
    this.#pending.clear();
  }
}

function topicOf(file: string): ChangeTopic | undefined {
  if (file === 'settings.json') return 'settings';
  if (file === 'results.json') return 'results';
  if (file === 'authorities.json') return 'authorities';
  if (file === 'accounts.json') return 'accounts';
  return file === 'damaged' ? 'packages' : undefined;
}
