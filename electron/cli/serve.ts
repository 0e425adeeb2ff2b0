import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { TFunction } from 'i18next';
import { action } from './command.ts';
import { tellRefused } from './package-carry.ts';
import { wholeNumber } from './property-options.ts';
import type { Session } from './session.ts';

type ServeOptions = { port?: number; open: boolean };

/** Adds `serve`. */
export function addServeCommand(program: Command, t: TFunction): void {
  program
    .command('serve')
    .argument('[file...]', t('cli.argument.serveFiles'))
    .option('--port <n>', t('cli.option.servePort'), wholeNumber(0, 65_535, t))
    .option('--no-open', t('cli.option.noOpen'))
    .description(t('cli.command.serve'))
    .action(action<[string[], ServeOptions]>(serve, { door: 'browser', untilInterrupted: true }));
}

async function serve(session: Session, files: string[], { port = 0, open }: ServeOptions): Promise<void> {
  const { client, services, json, signal, print, tell, t } = session;
  if (files.length > 0) {
    const paths = files.map((path) => resolve(path));
    tellRefused(session, (await client.packageFiles.open({ paths })).refused);
  }
  // Loaded here, so that the other commands start sooner.
  const { serveBrowser } = await import('../browser.ts');
  const door = await serveBrowser({ services, port, open });
  print(json ? JSON.stringify({ address: door.address }) : door.address);
  tell(t('browser.ends'));
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await door.close();
}
