import { useMutation, useQueryClient } from '@tanstack/react-query';
import { orpc } from '../client.ts';
import { useNotices } from '../notices/NoticeProvider.tsx';

/** What can be done with the test inbox. Failures are told as notices. */
export function useInboxActions() {
  const queryClient = useQueryClient();
  const { notifyError } = useNotices();
  // The change stream does the same a moment later; the screen follows the click at once.
  const settled = {
    onError: notifyError,
    onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.inbox.key() }),
  };
  return {
    start: useMutation({ ...orpc.inbox.start.mutationOptions(), ...settled }),
    stop: useMutation({ ...orpc.inbox.stop.mutationOptions(), ...settled }),
    remove: useMutation({ ...orpc.inbox.remove.mutationOptions(), ...settled }),
    clear: useMutation({ ...orpc.inbox.clear.mutationOptions(), ...settled }),
    trust: useMutation({
      ...orpc.authorities.addInbox.mutationOptions(),
      onError: notifyError,
      onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.authorities.key() }),
    }),
  };
}
