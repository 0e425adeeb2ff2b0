import type { InboxSettings, InboxStatus } from '../../shared/contract/inbox.ts';
import type { Practice } from '../../shared/contract/practice.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Inbox } from '../inbox/index.ts';
import type { Store } from '../store/index.ts';
import { type Given, given } from './given.ts';

const PORT_FAILURES = new Set(['INBOX_PORT_TAKEN', 'INBOX_PORT_FORBIDDEN']);

/**
 * The test inbox with the settings of this machine.
 *
 * @param remember whether it is started with the same settings next time
 */
export const inboxOperations = ({ settings }: Store, inbox: Inbox, remember: boolean) => {
  const start = async ({
    practice,
    ...wanted
  }: Given<InboxSettings & { practice: Practice }>): Promise<InboxStatus> => {
    const asked = { ...settings.read().inbox, ...given(wanted) };
    const status = await inbox.start(asked, practice ?? inbox.status().practice);
    // What a play changes of them is not what anyone has chosen.
    const { tls, requireWindowsAuthentication } = asked;
    const used = { port: status.port, tls, ...(requireWindowsAuthentication && { requireWindowsAuthentication }) };
    if (remember) settings.change((current) => ({ ...current, inbox: used }));
    return status;
  };

  return {
    ...inbox,
    start,
    /** Starts it where it does not run yet, on a free port where its own is taken. */
    async ensureRunning(): Promise<InboxStatus> {
      if (inbox.status().running) return inbox.status();
      try {
        return await start({});
      } catch (error) {
        if (!(error instanceof Failure && PORT_FAILURES.has(error.code))) throw error;
        return start({ port: 0 });
      }
    },
  };
};
