import { existsSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, ALICE, LOCKED, MAIL_HOST, REALM, STALE } from './accounts.ts';
import { answers, freePort, labFolder, removeFolder, run, startDaemon } from './process.ts';

/** A Kerberos key distribution centre (MIT) of its own on loopback. */
export type Kdc = {
  readonly port: number;
  /** The krb5.conf that leads to it: `KRB5_CONFIG` of clients and servers. */
  readonly configuration: string;
  /** The keys of the mail server's service principals. */
  readonly keytab: string;
  /** Gets a ticket into a cache of its own; its name, for `KRB5CCNAME`. `lifetime` is kinit's: `1s`, `10h`. */
  readonly signIn: (account: Account, options?: { readonly lifetime?: string }) => Promise<string>;
  /** Another krb5.conf, which leads to another port. */
  readonly configurationFor: (port: number) => Promise<string>;
  /** Its log, one line a request. */
  readonly log: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

const SERVICES = ['smtp', 'SMTPSVC'].flatMap((service) => [`${service}/${MAIL_HOST}`, `${service}/localhost`]);

/** Debian's packages that are missing for a KDC. */
export const kdcMissing = (): string[] =>
  Object.entries({ 'krb5-kdc': 'krb5kdc', 'krb5-admin-server': 'kadmin.local' })
    .filter(([, program]) => !existsSync(join('/usr/sbin', program)))
    .map(([name]) => name)
    .concat(existsSync('/usr/bin/kinit') ? [] : ['krb5-user']);

/** Starts a KDC with the accounts of the lab and the mail server's service principals. */
export async function startKdc(): Promise<Kdc> {
  const folder = await labFolder('kdc');
  try {
    return await startIn(folder);
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}

async function startIn(folder: string): Promise<Kdc> {
  const port = await freePort();
  const configuration = join(folder, 'krb5.conf');
  const keytab = join(folder, 'smtp.keytab');
  const env = { KRB5_CONFIG: configuration, KRB5_KDC_PROFILE: join(folder, 'kdc.conf') };
  await writeFile(configuration, krb5Conf(port));
  await writeFile(env.KRB5_KDC_PROFILE, kdcConf(folder, port));
  await run('/usr/sbin/kdb5_util', ['-r', REALM, 'create', '-s', '-P', 'master-key'], { env });
  await run('/usr/sbin/kadmin.local', ['-r', REALM], { env, input: kadminCommands(keytab) });
  // Dovecot's daemon is another user.
  await chmod(keytab, 0o644);
  const daemon = await startDaemon('/usr/sbin/krb5kdc', ['-n', '-P', join(folder, 'pid')], {
    env,
    ready: () => answers({ host: '127.0.0.1', port }),
  });
  let tickets = 0;
  return {
    port,
    configuration,
    keytab,
    signIn: async ({ user, password }, { lifetime = '10h' } = {}) => {
      tickets += 1;
      const cache = `FILE:${join(folder, `cc${tickets}`)}`;
      await run('/usr/bin/kinit', ['-l', lifetime, '-c', cache, user], { env, input: `${password}\n` });
      return cache;
    },
    configurationFor: async (other) => {
      const file = join(folder, `krb5-${other}.conf`);
      await writeFile(file, krb5Conf(other));
      return file;
    },
    log: () => readFile(join(folder, 'log'), 'utf8'),
    stop: async () => {
      await daemon.stop();
      await removeFolder(folder);
    },
  };
}

// A realm on one line, `{ kdc = … }`, is not read.
const krb5Conf = (port: number): string => `
[libdefaults]
 default_realm = ${REALM}
 dns_lookup_kdc = false
 dns_lookup_realm = false
 dns_canonicalize_hostname = false
 rdns = false
 udp_preference_limit = 1
 ignore_acceptor_hostname = true
[realms]
 ${REALM} = {
  kdc = 127.0.0.1:${port}
 }
[domain_realm]
 .example.test = ${REALM}
 localhost = ${REALM}
`;

const kdcConf = (folder: string, port: number): string => `
[kdcdefaults]
 kdc_listen = 127.0.0.1:${port}
 kdc_tcp_listen = 127.0.0.1:${port}
[realms]
 ${REALM} = {
  database_name = ${folder}/principal
  key_stash_file = ${folder}/stash
  acl_file = ${folder}/acl
  max_life = 10h
  supported_enctypes = aes256-cts-hmac-sha1-96:normal
 }
[logging]
 kdc = FILE:${folder}/log
`;

const kadminCommands = (keytab: string): string =>
  [
    `addprinc -pw ${ALICE.password} ${ALICE.user}`,
    `addprinc -pw ${LOCKED.password} -allow_tix ${LOCKED.user}`,
    `addprinc -pw ${STALE.password} -pwexpire yesterday ${STALE.user}`,
    ...SERVICES.map((service) => `addprinc -randkey ${service}`),
    `ktadd -k ${keytab} ${SERVICES.join(' ')}`,
    '',
  ].join('\n');
