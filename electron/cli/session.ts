import { createRouterClient, type RouterClient } from '@orpc/server';
import Conf from 'conf';
import type { TFunction } from 'i18next';
import type { DamagedFile } from '../../shared/contract/index.ts';
import { messagesIn } from '../../shared/messages/index.ts';
import { router } from '../router.ts';
import type { Door } from '../services/app.ts';
import { createServices, type Services } from '../services.ts';
import { defaultDataFolder } from '../store/index.ts';
import { terminalLanguage } from './language.ts';
import { damageTeller } from './tell-damaged.ts';

/** The contract, answered in this process. */
export type Client = RouterClient<typeof router>;

/** What a command works with. */
export type Session = {
  readonly client: Client;
  readonly services: Services;
  readonly t: TFunction;
  /** Whether standard output is for JSON alone. */
  readonly json: boolean;
  /** Aborts on Ctrl+C and SIGTERM. */
  readonly signal: AbortSignal;
  /** Writes a line to standard output. */
  readonly print: (line: string) => void;
  /** Writes a line for people to standard error. */
  readonly tell: (line: string) => void;
};

/** Options that every command has. */
export type GlobalOptions = { dataDir?: string; json?: boolean };

/** The terminal that this process has. */
export const terminal: Pick<Session, 't' | 'print' | 'tell'> = {
  t: messagesIn(terminalLanguage()),
  print: (line) => void process.stdout.write(`${line}\n`),
  tell: (line) => void process.stderr.write(`${line}\n`),
};

/** Builds the services for one command. */
export function openSession({ dataDir, json = false }: GlobalOptions, door: Door, signal: AbortSignal): Session {
  const env = dataDir === undefined ? process.env : { ...process.env, SMTPCM_DATA_DIR: dataDir };
  const services = createServices({ dataFolder: defaultDataFolder(env), Conf, door });
  return { client: clientOf(services, damageTeller(terminal)), services, json, signal, ...terminal };
}

/** Whatever reads the packages of the data folder tells which files of it are damaged: reading moves them aside. */
const clientOf = (services: Services, tellDamaged: (damaged: readonly DamagedFile[]) => void): Client =>
  createRouterClient(router, {
    context: { services },
    interceptors: [
      async ({ path, next }) => {
        const output = await next();
        if (path.join('.') === 'packages.list') tellDamaged((output as { damaged: DamagedFile[] }).damaged);
        return output;
      },
    ],
  });
