import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Failure } from '../../shared/model/failure.ts';
import { client, orpc } from '../client.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import type { AskForPassword } from './asking.ts';

/** Asks for a password with a dialog. That of a stored account is known to the host from then on. */
export function useAskForPassword(): AskForPassword {
  const { open } = useDialogs();
  const queryClient = useQueryClient();
  return useCallback(
    async (error) => {
      if (!(error instanceof Failure && error.code === 'PASSWORD_NEEDED')) return undefined;
      const { account = '', connectionId } = error.params;
      const { promise, resolve } = Promise.withResolvers<string | undefined>();
      const onAnswer = async (password: string | undefined): Promise<void> => {
        if (password !== undefined && connectionId !== undefined) {
          await rememberPassword(String(connectionId), password);
          await queryClient.invalidateQueries({ queryKey: orpc.accounts.key() });
        }
        resolve(password);
      };
      open({ kind: 'password', account: String(account), onAnswer });
      return promise;
    },
    [open, queryClient],
  );
}

async function rememberPassword(connectionId: string, password: string): Promise<void> {
  const stored = await client.accounts.get({ connectionId });
  if (!stored) return;
  const { domain, user, servicePrincipal } = stored;
  await client.accounts.set({ connectionId, domain, user, servicePrincipal, password });
}
