import { useCallback, useEffect, useRef, useState } from 'react';
import { Cancelled } from './errors.ts';

/** A stream of the contract as a screen shows it. */
export type StreamState<Event> = {
  readonly status: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly events: readonly Event[];
  /** With `failed`: what the call was rejected with, for `useErrorText`. */
  readonly error: unknown;
};

const IDLE = { status: 'idle', events: [], error: undefined } as const;

/**
 * Runs one stream at a time, such as a connection test, and collects its events. Starting again or unmounting
 * cancels what runs.
 */
export function useStream<Event>() {
  const [state, setState] = useState<StreamState<Event>>(IDLE);
  const running = useRef<AbortController>(null);

  const cancel = useCallback(() => running.current?.abort(), []);

  const start = useCallback(async (open: (signal: AbortSignal) => Promise<AsyncIterable<Event>>): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    // A later start owns the state.
    const update = (change: (before: StreamState<Event>) => StreamState<Event>): void => {
      if (running.current === controller) setState(change);
    };
    update(() => ({ status: 'running', events: [], error: undefined }));
    try {
      for await (const event of await open(controller.signal)) {
        update((before) => ({ ...before, events: [...before.events, event] }));
      }
      update((before) => ({ ...before, status: controller.signal.aborted ? 'cancelled' : 'done' }));
    } catch (error) {
      const cancelled = error instanceof Cancelled;
      update((before) => ({
        ...before,
        status: cancelled ? 'cancelled' : 'failed',
        error: cancelled ? undefined : error,
      }));
    }
  }, []);

  const reset = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setState(IDLE);
  }, []);

  useEffect(() => () => running.current?.abort(), []);
  return { ...state, start, cancel, reset };
}
