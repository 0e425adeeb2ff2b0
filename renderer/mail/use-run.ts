import type { SendEvent } from '../../shared/contract/smtp-events.ts';
import { useStream } from '../host/use-stream.ts';

/** One run at a time of a task or a quick message, and its events so far. */
export const useRun = () => useStream<SendEvent>();

export type Run = ReturnType<typeof useRun>;
