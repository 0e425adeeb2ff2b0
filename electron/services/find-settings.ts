import type { FindEvent } from '../../shared/contract/find-settings.ts';
import { type FindPorts, findSettings } from '../smtp/index.ts';

/** Finding the settings that work for a server. `trusted` gives the PEM of the authorities trusted in addition. */
export const findOperations = (trusted: () => string[], ports: FindPorts | undefined) => ({
  find: ({ server }: { server: string }, signal?: AbortSignal): AsyncGenerator<FindEvent> =>
    findSettings(server, { authorities: trusted(), signal, ports }),
});
