import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ALICE } from './accounts.ts';
import type { Kdc } from './kdc.ts';
import { answers, labFolder, removeFolder, startDaemon } from './process.ts';

/** Dovecot as an authentication server for Postfix: PLAIN, LOGIN, GSSAPI, GSS-SPNEGO. It listens on no port. */
export type Dovecot = {
  /** The Unix socket for Postfix. */
  readonly socket: string;
  readonly log: () => Promise<string>;
  /** To be called when Postfix has stopped: it stays connected. */
  readonly stop: () => Promise<void>;
};

/** Debian's packages that are missing for Dovecot. */
export const dovecotMissing = (): string[] =>
  Object.entries({
    'dovecot-core': '/usr/sbin/dovecot',
    'dovecot-gssapi': '/usr/lib/dovecot/modules/auth/libmech_gssapi.so',
  })
    .filter(([, file]) => !existsSync(file))
    .map(([name]) => name);

/** Starts Dovecot's authentication service with the keys of the KDC's mail server. */
export async function startDovecot(kdc: Kdc): Promise<Dovecot> {
  const folder = await labFolder('dc');
  try {
    const socket = join(folder, 'run/auth-postfix');
    const configuration = join(folder, 'dovecot.conf');
    await writeFile(join(folder, 'users'), `${ALICE.user}:{PLAIN}${ALICE.password}::::::\n`);
    await writeFile(configuration, dovecotConf(folder, kdc));
    const daemon = await startDaemon('/usr/sbin/dovecot', ['-F', '-c', configuration], {
      ready: () => answers({ path: socket }),
    });
    return {
      socket,
      log: () => readFile(join(folder, 'log'), 'utf8'),
      stop: async () => {
        await daemon.stop();
        await removeFolder(folder);
      },
    };
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}

// The penalty: after failed logins from one address, every later one would wait 2, 4, 8 … seconds.
const dovecotConf = (folder: string, kdc: Kdc): string => `
base_dir = ${folder}/run
state_dir = ${folder}/state
instance_name = ${folder.slice(-6)}
log_path = ${folder}/log
protocols = none
listen = 127.0.0.1
import_environment = KRB5_CONFIG=${kdc.configuration} KRB5RCACHENAME=none:
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login gssapi gss-spnego
auth_krb5_keytab = ${kdc.keytab}
auth_gssapi_hostname = "$ALL"
auth_username_format = %Ln
auth_failure_delay = 0
auth_verbose = yes
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%n ${folder}/users
}
userdb {
  driver = static
  args = uid=dovecot gid=dovecot home=${folder} allow_all_users=yes
}
first_valid_uid = 1
first_valid_gid = 1
default_login_user = dovenull
service auth {
  unix_listener auth-postfix {
    mode = 0666
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`;
