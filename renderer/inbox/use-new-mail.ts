import { useEffect, useEffectEvent } from 'react';
import type { MessageSummary } from '../../shared/contract/inbox.ts';
import { client } from '../client.ts';
import { Cancelled } from '../host/errors.ts';
import { useHostState } from '../host/HostProvider.tsx';

/** Calls back for every message that reaches the test inbox while the host is connected. */
export function useNewMail(onMail: (message: MessageSummary) => void): void {
  const connected = useHostState() === 'connected';
  const report = useEffectEvent(onMail);
  useEffect(() => {
    if (!connected) return;
    const controller = new AbortController();
    void follow(controller.signal, report);
    return () => controller.abort();
  }, [connected]);
}

async function follow(signal: AbortSignal, onMail: (message: MessageSummary) => void): Promise<void> {
  try {
    for await (const message of await client.inbox.watch(undefined, { signal })) onMail(message);
  } catch (error) {
    // HostProvider notices and shows a lost host; the watch starts again once it is back.
    if (!(error instanceof Cancelled)) console.warn('The watch of the test inbox ended:', error);
  }
}
