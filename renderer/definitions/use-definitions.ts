import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orpc } from '../client.ts';
import { connectionChanges } from './connection-changes.ts';
import { packageChanges } from './package-changes.ts';
import { taskChanges } from './task-changes.ts';
import { useUndo } from './UndoProvider.tsx';

/**
 * Everything that changes a definition. Each change is on disk when its promise resolves, shows everywhere, and can
 * be undone. They reject with a `Failure` where the host refuses.
 */
export function useDefinitions() {
  const { remember } = useUndo();
  const queryClient = useQueryClient();
  return useMemo(() => {
    const refresh = async (): Promise<void> => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: orpc.packages.key() }),
        queryClient.invalidateQueries({ queryKey: orpc.packageFiles.list.key() }),
      ]);
    };
    const context = { remember, refresh };
    return { ...packageChanges(context), ...connectionChanges(context), ...taskChanges(context) };
  }, [remember, queryClient]);
}

export type Definitions = ReturnType<typeof useDefinitions>;
