import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import { onTestFinished } from 'vitest';
import { newId } from '../../../electron/services/new-id.ts';
import { type ConfClass, openStore, type Store } from '../../../electron/store/index.ts';
import { addConnection, newConnection } from '../../../shared/model/connections.ts';
import type { Package } from '../../../shared/model/package.ts';
import { emptyPackage } from '../../../shared/model/package.ts';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'smtpcm-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The store of a folder, as a door opens it. */
export function openTestStore(folder = temporaryFolder(), ConfClass: ConfClass = Conf): Store {
  const store = openStore(folder, ConfClass);
  onTestFinished(() => store.changes.close());
  return store;
}

/** A package with one connection manager. */
export function packageNamed(name: string): Package {
  const pkg = emptyPackage(newId(), name);
  return addConnection(pkg, {
    ...newConnection(pkg, 'SMTP', newId),
    connectionString: 'SmtpServer=mail.example.com;UseWindowsAuthentication=False;EnableSsl=False;',
  });
}

/** Where a package is stored. */
export const fileOf = (folder: string, { id }: { id: string }): string =>
  join(folder, 'packages', `${id.slice(1, -1).toLowerCase()}.json`);

/** Every file of a folder with its content, by path: two equal ones mean that nothing was changed. */
export const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'utf8')]),
  );
