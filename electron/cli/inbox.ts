import type { Command } from 'commander';
import type { TFunction } from 'i18next';
import type { MessageSummary } from '../../shared/contract/inbox.ts';
import { action } from './command.ts';
import { wholeNumber } from './property-options.ts';
import type { Session } from './session.ts';

/** Adds `inbox`. */
export function addInboxCommand(program: Command, t: TFunction): void {
  program
    .command('inbox')
    .option('--port <n>', t('cli.option.inboxPort'), wholeNumber(0, 65_535, t))
    .option('--tls', t('cli.option.inboxTls'))
    .description(t('cli.command.inbox'))
    .action(action<[{ port?: number; tls?: boolean }]>(runInbox, { untilInterrupted: true }));
}

async function runInbox(
  { client, json, signal, print, t }: Session,
  { port, tls = false }: { port?: number; tls?: boolean },
) {
  const messages = await client.inbox.watch(undefined, { signal });
  const { host, port: listening } = await client.inbox.start({ port, tls });
  const address = { host, port: listening };
  print(json ? JSON.stringify({ type: 'listening', ...address }) : t('cli.inboxListening', address));
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
