import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Identity } from '../certificates.ts';
import { DAEMONS, mainCf, masterCf, type Service } from './postfix-config.ts';
import { makeQueue } from './postfix-queue.ts';
import { freePorts, groupId, labFolder, removeFolder, userId } from './process.ts';

/** A Postfix of its own on loopback: its configuration, queue and mailbox are in a temporary folder. */
export type Postfix = {
  /** Offers STARTTLS, relays for this machine. */
  readonly port: number;
  /** Offers no STARTTLS and relays for nobody. */
  readonly plainPort: number;
  /** The ports of the services that were asked for. */
  readonly ports: Readonly<Record<string, number>>;
  /** The Maildir for everybody. */
  readonly mailbox: string;
  /** Its log. */
  readonly log: () => Promise<string>;
  /** The delivered messages, oldest first, once there are that many. */
  readonly delivered: (count: number) => Promise<string[]>;
  readonly clear: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Why Postfix cannot run here, for people; undefined where it can. */
export function postfixMissing(): string | undefined {
  if (process.getuid?.() !== 0) return 'the Postfix lab needs root (its daemons change users): run it in a container';
  if (existsSync(join(DAEMONS, 'master'))) return undefined;
  return 'the Postfix lab needs Postfix: apt-get install -y --no-install-recommends postfix';
}

/** What a Postfix has beside its two anonymous ports. */
export type PostfixOptions = {
  /** Further ports by name. */
  readonly services?: Readonly<Record<string, Service>>;
  /** Environment of its daemons. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Configurations of Cyrus SASL by name, which services choose by `smtpd_sasl_path`. */
  readonly sasl?: Readonly<Record<string, string>>;
};

/** Starts Postfix with a server certificate; it listens when this resolves. Mail for example.test is delivered. */
export async function startPostfix(identity: Identity, options: PostfixOptions = {}): Promise<Postfix> {
  const folder = await labFolder('pf');
  try {
    return await startIn(folder, identity, options);
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}

async function startIn(folder: string, identity: Identity, options: PostfixOptions): Promise<Postfix> {
  const { services = {}, environment = {}, sasl = {} } = options;
  const config = join(folder, 'etc');
  const mailbox = join(folder, 'mail');
  const names = Object.keys(services);
  const [port = 0, plainPort = 0, ...free] = await freePorts(2 + names.length);
  const ports = Object.fromEntries(names.map((name, index) => [name, services[name]?.port ?? free[index] ?? 0]));
  for (const name of ['etc', 'etc/sasl', 'queue', 'data', 'mail']) await mkdir(join(folder, name), { mode: 0o755 });
  for (const name of ['data', 'mail']) await chown(join(folder, name), userId('postfix'), groupId('postfix'));
  await writeFile(join(config, 'server.pem'), `${identity.cert}\n${identity.key}\n`, { mode: 0o600 });
  await writeFile(join(config, 'mailboxes'), 'if !/^unknown@/\n/./  all/\nendif\n');
  await writeFile(join(config, 'main.cf'), mainCf(folder, environment));
  await writeFile(join(config, 'master.cf'), masterCf(port, plainPort, services, ports));
  for (const [name, text] of Object.entries(sasl)) await writeFile(join(config, `sasl/${name}.conf`), text);
  // A main.cf younger than two seconds makes every Postfix program wait until it has "cooled down".
  const minuteAgo = new Date(Date.now() - 60_000);
  for (const name of await readdir(config)) await utimes(join(config, name), minuteAgo, minuteAgo);
  await makeQueue(join(folder, 'queue'));
  // -w returns when the daemon listens. Its pipes would stay open with it, hence none.
  const started = spawnSync(join(DAEMONS, 'master'), ['-w', '-c', config], { stdio: 'ignore' });
  if (started.status !== 0) throw new Error(`Postfix did not start: ${await readFile(join(folder, 'log'), 'utf8')}`);

  return {
    port,
    plainPort,
    ports,
    mailbox: join(mailbox, 'all'),
    log: () => readFile(join(folder, 'log'), 'utf8'),
    delivered: (count) => waitForMail(join(mailbox, 'all', 'new'), count),
    clear: () => rm(join(mailbox, 'all'), { recursive: true, force: true }),
    stop: async () => {
      const pid = Number((await readFile(join(folder, 'queue/pid/master.pid'), 'utf8')).trim());
      process.kill(pid, 'SIGTERM');
      // The group ends at once; master itself waits seconds to log that to the logger it has just ended.
      await new Promise((resolve) => setTimeout(resolve, 150));
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has gone by itself.
      }
      await removeFolder(folder);
    },
  };
}

async function waitForMail(folder: string, count: number): Promise<string[]> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const names = existsSync(folder) ? (await readdir(folder)).sort() : [];
    if (names.length >= count) return Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Postfix delivered fewer than ${count} messages within 10 s`);
}
