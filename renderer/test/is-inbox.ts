import type { InboxStatus } from '../../shared/contract/inbox.ts';
import { parseSmtpServer } from '../../shared/model/smtp-server.ts';

const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '::1']);

/** Whether a server name leads to the running test inbox of this computer. */
export function isInbox(smtpServer: string, status: Pick<InboxStatus, 'running' | 'host' | 'port'>): boolean {
  const server = parseSmtpServer(smtpServer);
  if (!status.running || 'code' in server || server.port !== status.port) return false;
  return LOCAL_NAMES.has(server.host.toLowerCase()) || server.host.toLowerCase() === status.host.toLowerCase();
}
