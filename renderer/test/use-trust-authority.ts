import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { useNotices } from '../notices/NoticeProvider.tsx';

/** Trusts an authority on this computer from now on; `onTrusted` follows where that has worked. */
export function useTrustAuthority(onTrusted: () => void) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { notify, notifyError } = useNotices();
  return useMutation(
    orpc.authorities.add.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: orpc.authorities.key() });
        notify({ text: t('fix.trustAuthority.done'), intent: 'success' });
        onTrusted();
      },
      onError: notifyError,
    }),
  );
}
