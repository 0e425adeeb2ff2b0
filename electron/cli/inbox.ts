import type { Command } from 'commander';
import type { TFunction } from 'i18next';
import type { MessageSummary } from '../../shared/contract/inbox.ts';
import { TEST_ACCOUNT } from '../../shared/model/test-account.ts';
import { accountName } from '../../shared/model/windows-account.ts';
import { action } from './command.ts';
import { wholeNumber } from './property-options.ts';
import type { Session } from './session.ts';

type InboxOptions = { port?: number; tls?: boolean; requireWindowsAuth?: boolean };

/** Adds `inbox`. */
export function addInboxCommand(program: Command, t: TFunction): void {
  program
    .command('inbox')
    .option('--port <n>', t('cli.option.inboxPort'), wholeNumber(0, 65_535, t))
    .option('--tls', t('cli.option.inboxTls'))
    .option('--require-windows-auth', t('cli.option.inboxRequireWindowsAuth'))
    .description(t('cli.command.inbox'))
    .action(action<[InboxOptions]>(runInbox, { untilInterrupted: true }));
}

async function runInbox(
  { client, json, signal, print, t }: Session,
  { port, tls = false, requireWindowsAuth = false }: InboxOptions,
) {
  const messages = await client.inbox.watch(undefined, { signal });
  const { host, port: listening } = await client.inbox.start({
    port,
    tls,
    requireWindowsAuthentication: requireWindowsAuth,
  });
  const address = { host, port: listening };
  const account = { account: accountName(TEST_ACCOUNT), password: TEST_ACCOUNT.password };
  if (json) print(JSON.stringify({ type: 'listening', ...address, ...(requireWindowsAuth && account) }));
  else {
    print(t('cli.inboxListening', address));
    if (requireWindowsAuth) print(t('cli.inboxAccount', account));
  }
  for await (const message of messages) {
    print(
      json ? JSON.stringify(messageJson(message)) : t('cli.inboxMessage', { ...message, to: message.to.join(', ') }),
    );
  }
}

const messageJson = ({ id, from, to, subject, size, attachments }: MessageSummary): Record<string, unknown> => ({
  type: 'message',
  id,
  from,
  to,
  subject,
  size,
  attachments,
});
