import type { ChangeTopic } from '../../shared/contract/index.ts';
import { NotSignedIn } from './errors.ts';

/** How the page stands with the process that runs the services. */
export type HostState = 'connecting' | 'connected' | 'lost' | 'signedOut';

/** A stream without a sign of life for this long (ms) is dead; the host sends `alive` every 15 s. */
const SILENCE_MAX = 30_000;
/** Waits between attempts to reconnect, in ms; the last one repeats. */
const WAITS = [250, 500, 1_000, 2_000, 5_000] as const;

type Options = {
  readonly open: (signal: AbortSignal) => Promise<AsyncIterable<{ topic: ChangeTopic }>>;
  readonly onState: (state: HostState) => void;
  /** A topic that changed; undefined after a reconnect, when anything may have. */
  readonly onChange: (topic: ChangeTopic | undefined) => void;
  readonly signal: AbortSignal;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** Follows the host's changes until `signal` aborts, and connects again whenever the stream ends or goes silent. */
export async function watchChanges({ open, onState, onChange, signal, wait = sleep }: Options): Promise<void> {
  let attempts = 0;
  let seen = false;
  while (!signal.aborted) {
    try {
      await follow(open, signal, (topic) => {
        if (topic === undefined) {
          onState('connected');
          attempts = 0;
          if (seen) onChange(undefined);
          seen = true;
        } else if (topic !== 'alive') onChange(topic);
      });
    } catch (error) {
      // Whatever ended the stream, the answer is the same: show it and try again. Only a lost session needs a person.
      if (!signal.aborted && error instanceof NotSignedIn) return onState('signedOut');
    }
    if (signal.aborted) return;
    onState('lost');
    await wait(WAITS[Math.min(attempts, WAITS.length - 1)] ?? 0, signal);
    attempts += 1;
  }
}

/** One stream from its opening (reported as undefined) to its end; throws where it goes silent. */
async function follow(
  open: Options['open'],
  outer: AbortSignal,
  onEvent: (topic: ChangeTopic | undefined) => void,
): Promise<void> {
  const silence = new AbortController();
  const signal = AbortSignal.any([outer, silence.signal]);
  let timer = setTimeout(() => silence.abort(), SILENCE_MAX);
  try {
    const stream = await open(signal);
    onEvent(undefined);
    for await (const { topic } of stream) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE_MAX);
      onEvent(topic);
    }
  } finally {
    clearTimeout(timer);
  }
}

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
