import { useQuery } from '@tanstack/react-query';
import type { LastResult } from '../../shared/contract/index.ts';
import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import { orpc } from '../client.ts';
import { lastResultOf } from './last-result.ts';

const NONE: readonly LastResult[] = [];

/** The last result of every connection manager that was tested. */
export const useLastResults = (): readonly LastResult[] => useQuery(orpc.smtp.results.queryOptions()).data ?? NONE;

/** The last result of one connection manager. */
export const useLastResult = (connection: ConnectionManager): LastResult | undefined =>
  lastResultOf(connection, useLastResults());
