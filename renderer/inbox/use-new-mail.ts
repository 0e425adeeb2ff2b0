import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { MessageSummary } from '../../shared/contract/inbox.ts';
import { orpc } from '../client.ts';

/**
 * Calls back for every message that reaches the test inbox. It compares lists, which the one stream of changes keeps
 * fresh: a stream of its own would take another of the six connections that a browser gives all pages of one host.
 */
export function useNewMail(onMail: (message: MessageSummary) => void): void {
  const { data: messages } = useQuery(orpc.inbox.list.queryOptions());
  const known = useRef<ReadonlySet<string>>(undefined);
  const report = useEffectEvent(onMail);
  useEffect(() => {
    if (!messages) return;
    const before = known.current;
    known.current = new Set(messages.map(({ id }) => id));
    if (!before) return;
    for (const message of messages) if (!before.has(message.id)) report(message);
  }, [messages]);
}
