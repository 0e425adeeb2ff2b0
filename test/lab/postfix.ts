import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Identity } from '../certificates.ts';

const run = promisify(execFile);
const DAEMONS = '/usr/lib/postfix/sbin';

/** A Postfix of its own on loopback: its configuration, queue and mailbox are in a temporary folder. */
export type Postfix = {
  /** Offers STARTTLS, relays for this machine. */
  readonly port: number;
  /** Offers no STARTTLS and relays for nobody. */
  readonly plainPort: number;
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

/** Starts Postfix with a server certificate; it listens when this resolves. Mail for example.test is delivered. */
export async function startPostfix(identity: Identity): Promise<Postfix> {
  // A short name: paths of Unix sockets end at 108 bytes.
  const folder = await mkdtemp(join(tmpdir(), 'pf-'));
  try {
    return await startIn(folder, identity);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(folder: string, identity: Identity): Promise<Postfix> {
  const config = join(folder, 'etc');
  const mailbox = join(folder, 'mail');
  const [port, plainPort] = [await freePort(), await freePort()];
  // Postfix' daemons are other users, and they have to get here.
  await chmod(folder, 0o755);
  for (const name of ['etc', 'queue', 'data', 'mail']) await mkdir(join(folder, name), { mode: 0o755 });
  await run('chown', ['postfix', join(folder, 'data'), mailbox]);
  await writeFile(join(config, 'server.pem'), `${identity.cert}\n${identity.key}\n`, { mode: 0o600 });
  await writeFile(join(config, 'mailboxes'), 'if !/^unknown@/\n/./  all/\nendif\n');
  await writeFile(join(config, 'main.cf'), mainCf(folder));
  await writeFile(join(config, 'master.cf'), masterCf(port, plainPort));
  // A main.cf younger than two seconds makes every Postfix program wait until it has "cooled down".
  const minuteAgo = new Date(Date.now() - 60_000);
  for (const name of await readdir(config)) await utimes(join(config, name), minuteAgo, minuteAgo);
  await run('postfix', ['-c', config, 'check']);
  // -w returns when the daemon listens. Its pipes would stay open with it, hence none.
  const started = spawnSync(join(DAEMONS, 'master'), ['-w', '-c', config], { stdio: 'ignore' });
  if (started.status !== 0) throw new Error(`Postfix did not start: ${await readFile(join(folder, 'log'), 'utf8')}`);

  return {
    port,
    plainPort,
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
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
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

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const mainCf = (folder: string): string => `
compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = ${DAEMONS}
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.example.test
mydomain = example.test
mydestination =
mynetworks = 127.0.0.0/8
alias_maps =
alias_database =
local_recipient_maps =
default_transport = error:5.4.4 only example.test is delivered here
disable_dns_lookups = yes
biff = no
in_flow_delay = 0
smtpd_error_sleep_time = 0
virtual_mailbox_domains = example.test
virtual_mailbox_base = ${folder}/mail
virtual_mailbox_maps = regexp:${folder}/etc/mailboxes
virtual_uid_maps = static:${userId('-u')}
virtual_gid_maps = static:${userId('-g')}
virtual_minimum_uid = 1
virtual_mailbox_limit = 0
message_size_limit = 1048576
smtpd_tls_cert_file = ${folder}/etc/server.pem
smtpd_tls_key_file = ${folder}/etc/server.pem
smtpd_tls_security_level = may
smtpd_tls_received_header = yes
smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination
`;

const userId = (kind: '-u' | '-g'): string => spawnSync('id', [kind, 'postfix']).stdout.toString().trim();

const masterCf = (port: number, plainPort: number): string => `
127.0.0.1:${port} inet n - n - - smtpd
127.0.0.1:${plainPort} inet n - n - - smtpd -o smtpd_tls_security_level=none -o mynetworks=10.255.255.255/32
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`;
