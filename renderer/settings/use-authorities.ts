import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Authority } from '../../shared/contract/settings.ts';
import { orpc } from '../client.ts';

/** The authorities that this machine trusts beside the system's, and how to change them. */
export function useAuthorities() {
  const queryClient = useQueryClient();
  const list = useQuery(orpc.authorities.list.queryOptions());
  const onSuccess = (authorities: Authority[]): void =>
    void queryClient.setQueryData(orpc.authorities.list.queryKey(), authorities);
  return {
    list,
    add: useMutation({ ...orpc.authorities.add.mutationOptions(), onSuccess }),
    remove: useMutation({ ...orpc.authorities.remove.mutationOptions(), onSuccess }),
  };
}
