import { QueryClient } from '@tanstack/react-query';

/**
 * The host says what changed, so data stays fresh until then. Loopback and ports work without a network:
 * `networkMode: 'always'` keeps the queries running where the browser believes itself offline.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  });
