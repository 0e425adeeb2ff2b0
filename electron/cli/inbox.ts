import { type Command, Option } from 'commander';
import type { TFunction } from 'i18next';
import type { InboxStatus, MessageSummary } from '../../shared/contract/inbox.ts';
import { type Practice, practices } from '../../shared/contract/practice.ts';
import { TEST_ACCOUNT } from '../../shared/model/test-account.ts';
import { accountName } from '../../shared/model/windows-account.ts';
import { action } from './command.ts';
import { wholeNumber } from './property-options.ts';
import type { Session } from './session.ts';

type InboxOptions = { port?: number; tls?: boolean; requireWindowsAuth?: boolean; practice?: Practice };

/** Adds `inbox`. */
export function addInboxCommand(program: Command, t: TFunction): void {
  program
    .command('inbox')
    .option('--port <n>', t('cli.option.inboxPort'), wholeNumber(0, 65_535, t))
    .option('--tls', t('cli.option.inboxTls'))
    .option('--require-windows-auth', t('cli.option.inboxRequireWindowsAuth'))
    .addOption(
      new Option('--practice <scenario>', t('practice.cli.option'))
        .choices(practices.filter((name) => name !== 'none'))
        .conflicts('requireWindowsAuth'),
    )
    .description(t('cli.command.inbox'))
    .action(action<[InboxOptions]>(runInbox, { untilInterrupted: true }));
}

async function runInbox(session: Session, options: InboxOptions) {
  const { client, json, signal, print, t } = session;
  const { port, tls = false, requireWindowsAuth = false, practice = 'none' } = options;
  const messages = await client.inbox.watch(undefined, { signal });
  const status = await client.inbox.start({ port, tls, requireWindowsAuthentication: requireWindowsAuth, practice });
  tellListening(session, status);
  let { dropped } = status;
  for await (const message of messages) {
    print(
      json ? JSON.stringify(messageJson(message)) : t('cli.inboxMessage', { ...message, to: message.to.join(', ') }),
    );
    const now = await client.inbox.status();
    if (now.dropped > dropped) tellDropped(session, now.dropped - dropped, now);
    dropped = now.dropped;
  }
}

/** Says where it listens, whom it lets in, and what it plays. */
function tellListening({ json, print, t }: Session, status: InboxStatus): void {
  const { host, port, practice, requireWindowsAuthentication } = status;
  const account = { account: accountName(TEST_ACCOUNT), password: TEST_ACCOUNT.password };
  if (json) {
    const played = practice !== 'none' && { practice };
    print(JSON.stringify({ type: 'listening', host, port, ...(requireWindowsAuthentication && account), ...played }));
    return;
  }
  print(t('cli.inboxListening', { host, port }));
  if (requireWindowsAuthentication) print(t('cli.inboxAccount', account));
  if (practice === 'none') return;
  const name = t(`practice.plays.${practice}.name`);
  print([t('practice.playing', { name }), t(`practice.plays.${practice}.text`)].join(' '));
}

/** Says that the inbox is full, and how many of its oldest messages made room. */
function tellDropped({ json, print, t }: Session, count: number, { maxMessages, maxBytes }: InboxStatus): void {
  const mebibytes = Math.floor(maxBytes / 1024 ** 2);
  print(json ? JSON.stringify({ type: 'dropped', count }) : t('cli.inboxDropped', { count, maxMessages, mebibytes }));
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
