import { join } from 'node:path';
import type { Language } from '../shared/messages/index.ts';
import { createAccounts, type Secrets } from './accounts/index.ts';
import { createInbox } from './inbox/index.ts';
import { type ChoosePackageFiles, packageFiles } from './package-files/index.ts';
import { anyPackageOperations } from './services/any-package.ts';
import { appInfo, type Door } from './services/app.ts';
import { authorityOperations } from './services/authorities.ts';
import { connectionOperations } from './services/connections.ts';
import { allDefinitions } from './services/definitions.ts';
import { type ChooseFiles, fileOperations } from './services/files.ts';
import { findOperations } from './services/find-settings.ts';
import { History } from './services/history.ts';
import { inboxOperations } from './services/inbox.ts';
import { newId } from './services/new-id.ts';
import { packageOperations } from './services/packages.ts';
import { removals } from './services/removals.ts';
import { Results } from './services/results.ts';
import { samplePackage } from './services/sample.ts';
import { settingsOperations } from './services/settings.ts';
import { smtpOperations } from './services/smtp.ts';
import { taskOperations } from './services/tasks.ts';
import type { FindPorts } from './smtp/index.ts';
import { type ConfClass, openStore } from './store/index.ts';

/** Everything the product can do, for one data folder. */
export type Services = ReturnType<typeof createServices>;

/**
 * Builds the services. Nothing is written before the first change.
 *
 * @param options.Conf `conf`, or in Electron its subclass `electron-store`
 * @param options.chooseFiles the native file dialog, where the door has one; `choosePackageFiles` that for packages
 * @param options.secrets where passwords are kept, unless in the system's keychain
 * @param options.locale the system's language as a BCP 47 tag, where the door knows it better than Node
 * @param options.findPorts where “Find settings” asks, for machines whose usual ports cannot be listened on
 */
export function createServices(options: {
  dataFolder: string;
  Conf: ConfClass;
  door: Door;
  chooseFiles?: ChooseFiles;
  choosePackageFiles?: ChoosePackageFiles;
  secrets?: Secrets;
  locale?: string;
  findPorts?: FindPorts;
}) {
  const { dataFolder, Conf, door, chooseFiles, choosePackageFiles, secrets, locale, findPorts } = options;
  const store = openStore(dataFolder, Conf);
  const localInbox = createInbox({ folder: join(dataFolder, 'inbox') });
  const stopTelling = localInbox.onChange(() => store.changes.notify('inbox'));
  // The inbox of the command line is there for once, often beside the designer's: it leaves the settings alone.
  const inbox = inboxOperations(store, localInbox, door !== 'cli');
  const authorities = authorityOperations(store, localInbox);

  const accounts = createAccounts({ stored: store.accounts, secrets });
  const files = packageFiles(store, choosePackageFiles);
  const definitions = allDefinitions(store.packages, files.definitions);
  const removed = removals(definitions.connections, accounts);
  const packages = {
    ...packageOperations(store),
    ...anyPackageOperations(definitions, store.packages, files.definitions),
  };
  const results = new Results(store, definitions.connections);
  const connections = connectionOperations(definitions, (connection) => results.storedAs(connection));

  return {
    app: {
      info: () => appInfo({ door, dataFolder, locale }),
      changes: (signal?: AbortSignal) => store.changes.follow(signal),
    },
    packages: {
      ...packages,
      remove(packageId: string) {
        const pkg = packages.remove(packageId);
        removed.remember(pkg.connections);
        return pkg;
      },
      async addSample(language: Language) {
        const server = await inbox.ensureRunning();
        return store.packages.add((taken) => samplePackage(server, language, taken, newId));
      },
    },
    connections: {
      ...connections,
      remove(input: { packageId: string; connectionId: string }) {
        const { connection, index } = connections.remove(input);
        // A file may be closed without saving this: the connection manager needs its account then.
        if (!files.definitions.placeOf(input.packageId)) removed.remember([connection]);
        return { connection, index };
      },
    },
    tasks: taskOperations(definitions, authorities.trusted, accounts),
    smtp: {
      ...smtpOperations(
        { results, history: new History(store, definitions.connections) },
        { trusted: authorities.trusted, accounts, packageOf: definitions.get },
      ),
      ...findOperations(authorities.trusted, findPorts),
    },
    files: fileOperations(dataFolder, chooseFiles),
    packageFiles: files.operations,
    inbox,
    settings: settingsOperations(store),
    authorities,
    accounts,
    /**
     * Stops the inbox, ends every stream of changes, forgets the accounts of what stays removed. Definitions need no
     * saving: they are on disk.
     */
    async close(): Promise<void> {
      stopTelling();
      results.flush();
      store.changes.close();
      await localInbox.stop();
      await removed.forgetAccounts();
    },
  };
}
