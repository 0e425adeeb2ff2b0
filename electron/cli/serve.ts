import type { Command } from 'commander';
import type { TFunction } from 'i18next';
import { action } from './command.ts';
import { wholeNumber } from './property-options.ts';
import type { Session } from './session.ts';

type ServeOptions = { port?: number; open: boolean };

/** Adds `serve`. */
export function addServeCommand(program: Command, t: TFunction): void {
  program
    .command('serve')
    .option('--port <n>', t('cli.option.servePort'), wholeNumber(0, 65_535, t))
    .option('--no-open', t('cli.option.noOpen'))
    .description(t('cli.command.serve'))
    .action(action<[ServeOptions]>(serve, { door: 'browser', untilInterrupted: true }));
}

async function serve(
  { services, json, signal, print, tell, t }: Session,
  { port = 0, open }: ServeOptions,
): Promise<void> {
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
