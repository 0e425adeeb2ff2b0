import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ALICE, MAIL_HOST } from './accounts.ts';
import { labFolder, removeFolder, run } from './process.ts';

/** Cyrus SASL, which works inside Postfix' daemons: NTLM, GSSAPI, GSS-SPNEGO, PLAIN, LOGIN. */
export type Cyrus = {
  /** Its configuration, for the folder `sasl` of Postfix. */
  readonly configuration: string;
  readonly stop: () => Promise<void>;
};

/** Debian's packages that are missing for Cyrus SASL. */
export const cyrusMissing = (): string[] =>
  Object.entries({
    'libsasl2-modules': 'libntlm.so.2',
    'libsasl2-modules-db': 'libsasldb.so.2',
    'libsasl2-modules-gssapi-mit': 'libgssapiv2.so.2',
  })
    .filter(([, file]) => !moduleFolders().some((folder) => existsSync(join(folder, file))))
    .map(([name]) => name)
    .concat(existsSync('/usr/sbin/saslpasswd2') ? [] : ['sasl2-bin']);

const moduleFolders = (): string[] => ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/sasl2`);

/** Makes a password file with the lab's account. */
export async function setUpCyrus(): Promise<Cyrus> {
  const folder = await labFolder('cy');
  const passwords = join(folder, 'sasldb2');
  try {
    const user = ['-u', MAIL_HOST, ALICE.user];
    await run('/usr/sbin/saslpasswd2', ['-f', passwords, '-p', '-c', ...user], { input: `${ALICE.password}\n` });
    await run('chown', ['postfix', passwords]);
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
  return {
    configuration: [
      'pwcheck_method: auxprop',
      'auxprop_plugin: sasldb',
      `sasldb_path: ${passwords}`,
      'mech_list: PLAIN LOGIN NTLM GSSAPI GSS-SPNEGO',
      '',
    ].join('\n'),
    stop: () => removeFolder(folder),
  };
}
