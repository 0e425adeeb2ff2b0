import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { ChangeTopic } from '../../shared/contract/index.ts';
import { client, orpc } from '../client.ts';
import { type HostState, watchChanges } from './watch-changes.ts';

const HostContext = createContext<HostState>('connecting');

/** How the page stands with its host. */
export const useHostState = (): HostState => useContext(HostContext);

/** Which queries a topic makes old. */
const keysOf: Record<ChangeTopic, readonly (readonly unknown[])[]> = {
  packages: [orpc.packages.key()],
  packageFiles: [orpc.packageFiles.key()],
  results: [orpc.smtp.results.key(), orpc.smtp.history.key()],
  history: [orpc.smtp.history.key()],
  inbox: [orpc.inbox.key()],
  settings: [orpc.settings.key()],
  authorities: [orpc.authorities.key()],
  accounts: [orpc.accounts.key()],
  alive: [],
};

function invalidate(queryClient: QueryClient, topic: ChangeTopic | undefined): void {
  if (topic === undefined) void queryClient.invalidateQueries();
  else for (const queryKey of keysOf[topic]) void queryClient.invalidateQueries({ queryKey });
}

/** Keeps every query in step with the host and knows when the host is gone. */
export function HostProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<HostState>('connecting');
  useEffect(() => {
    const controller = new AbortController();
    void watchChanges({
      open: (signal) => client.app.changes(undefined, { signal }),
      onState: setState,
      onChange: (topic) => invalidate(queryClient, topic),
      signal: controller.signal,
    });
    return () => controller.abort();
  }, [queryClient]);
  return <HostContext value={state}>{children}</HostContext>;
}
