import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Settings } from '../../shared/contract/settings.ts';
import { orpc } from '../client.ts';

/** The settings; undefined until they are read. */
export const useSettings = (): Settings | undefined => useQuery(orpc.settings.get.queryOptions()).data;

/** Changes settings. The screen follows at once; where the host refuses, it goes back and the mutation has the error. */
export function useChangeSettings() {
  const queryClient = useQueryClient();
  const queryKey = orpc.settings.get.queryKey();
  return useMutation({
    ...orpc.settings.set.mutationOptions(),
    onMutate: (changes) => {
      const before = queryClient.getQueryData(queryKey);
      queryClient.setQueryData(queryKey, (current) => current && merged(current, changes));
      return { before };
    },
    onSuccess: (settings) => queryClient.setQueryData(queryKey, settings),
    onError: (_error, _changes, kept) => queryClient.setQueryData(queryKey, kept?.before),
  });
}

type SettingsChanges = { [Key in keyof Settings]?: Settings[Key] | undefined };

const merged = (settings: Settings, changes: SettingsChanges): Settings => ({
  ...settings,
  language: changes.language ?? settings.language,
  theme: changes.theme ?? settings.theme,
  inbox: changes.inbox ?? settings.inbox,
  envelopes: { ...settings.envelopes, ...changes.envelopes },
  panes: { ...settings.panes, ...changes.panes },
  recentPaths: changes.recentPaths ?? settings.recentPaths ?? [],
});
