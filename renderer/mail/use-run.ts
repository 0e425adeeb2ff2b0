import { useCallback } from 'react';
import type { SendEvent } from '../../shared/contract/smtp-events.ts';
import { asking } from '../accounts/asking.ts';
import { useAskForPassword } from '../accounts/use-ask-for-password.ts';
import { useStream } from '../host/use-stream.ts';

/**
 * One run at a time of a task or a quick message, and its events so far. A run that lacks the password of its Windows
 * account asks for it and goes on.
 */
export function useRun() {
  const stream = useStream<SendEvent>();
  const ask = useAskForPassword();
  const { start } = stream;
  return {
    ...stream,
    start: useCallback<typeof start>((open) => start(async (signal) => asking(ask, () => open(signal))), [start, ask]),
  };
}

export type Run = ReturnType<typeof useRun>;
