import { useQuery } from '@tanstack/react-query';
import type { LastResult } from '../../shared/contract/index.ts';
import { orpc } from '../client.ts';

const NONE: readonly LastResult[] = [];

/** The last result of every connection manager that was tested. */
export const useLastResults = (): readonly LastResult[] => useQuery(orpc.smtp.results.queryOptions()).data ?? NONE;

/** The last result of one connection manager. */
export const useLastResult = (id: string): LastResult | undefined =>
  useLastResults().find(({ connectionId }) => connectionId === id);
