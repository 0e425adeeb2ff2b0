import { useQuery } from '@tanstack/react-query';
import type { BulkChange, BulkResult } from '../../shared/contract/package-files.ts';
import { orpc } from '../client.ts';

/** What a change of many would do, read from the files as they are now. */
export function usePreview(change: BulkChange): { preview: BulkResult | undefined; error: unknown; retry: () => void } {
  const { data, error, refetch } = useQuery({
    ...orpc.packageFiles.preview.queryOptions({ input: change }),
    staleTime: 0,
    gcTime: 0,
  });
  return { preview: data, error: error ?? undefined, retry: () => void refetch() };
}
