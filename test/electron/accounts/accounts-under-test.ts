import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Secrets, sessionSecrets } from '../../../electron/accounts/index.ts';
import { testServices } from '../services/services-under-test.ts';

/** A password that is found wherever it was written to. */
export const PASSWORD = 'Correct-horse-battery-42';

/** A keychain in memory. */
export const memoryKeychain = (): Secrets => ({ ...sessionSecrets(), lasting: true });

/** Services with two connection managers, and the keychain that they use. */
export function withConnections(secrets = memoryKeychain()) {
  const services = testServices({ secrets });
  const { id: packageId } = services.packages.add({ name: 'Load' });
  const connectionString = 'SmtpServer=127.0.0.1:9;UseWindowsAuthentication=True;EnableSsl=False;';
  const add = () => services.connections.add({ packageId, type: 'SMTP', connectionString }).id;
  return { ...services, secrets, packageId, connectionString, first: add(), second: add() };
}

/** The text of every file below a folder. */
export const everyFile = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
