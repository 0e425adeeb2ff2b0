import { useCallback, useRef, useState } from 'react';
import type { BulkEvent } from '../../shared/contract/package-files.ts';
import { Cancelled } from '../host/errors.ts';
import { type BulkResult, NO_RESULT, withEvent } from './bulk-change.ts';

type BulkState = {
  readonly status: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly files: number;
  readonly done: number;
  readonly result: BulkResult;
  /** With `failed`: what was thrown. */
  readonly error?: unknown;
};

const IDLE: BulkState = { status: 'idle', files: 0, done: 0, result: NO_RESULT };

/** Goes through many files, or previews that: what has been done so far, and a way to end it. */
export function useBulkRun() {
  const [state, setState] = useState<BulkState>(IDLE);
  const running = useRef<AbortController>(null);
  const cancel = useCallback((): void => running.current?.abort(), []);

  const run = useCallback(
    async (begin: (signal: AbortSignal) => Promise<AsyncIterable<BulkEvent>>): Promise<BulkState> => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      let now: BulkState = { ...IDLE, status: 'running' };
      const update = (change: Partial<BulkState>): void => {
        now = { ...now, ...change };
        // A later run owns the state.
        if (running.current === controller) setState(now);
      };
      update({});
      try {
        for await (const event of await begin(controller.signal)) {
          if (event.type === 'progress') update({ files: event.files, done: event.done });
          else update({ result: withEvent(now.result, event) });
        }
        update({ status: controller.signal.aborted ? 'cancelled' : 'done' });
      } catch (error) {
        update(error instanceof Cancelled ? { status: 'cancelled' } : { status: 'failed', error });
      }
      return now;
    },
    [],
  );
  return { ...state, run, cancel };
}
