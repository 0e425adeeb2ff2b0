import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { onTestFinished } from 'vitest';
import type { Services } from '../../../electron/services.ts';
import type { PackageFile } from '../../../shared/contract/package-files.ts';
import { testServices } from '../services/services-under-test.ts';

const samples = fileURLToPath(new URL('../../fixtures/dtsx', import.meta.url));

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'smtpcm-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Copies of sample files, in a folder of their own. */
export function copyOfSamples(...names: string[]): { folder: string; path: (name: string) => string } {
  const folder = temporaryFolder();
  for (const name of names) cpSync(join(samples, name), join(folder, name), { recursive: true });
  return { folder, path: (name) => join(folder, name) };
}

/** Services, and samples beside their data folder. */
export function withSamples(...names: string[]) {
  return { services: testServices(), ...copyOfSamples(...names) };
}

/** The one file that opening a path gives. */
export async function openOne(services: Services, path: string): Promise<PackageFile> {
  const { opened, refused } = await services.packageFiles.open([path]);
  const [file] = opened;
  if (!file || opened.length > 1) throw new Error(`opened ${opened.length}, refused ${JSON.stringify(refused)}`);
  return file;
}

/** The open file of a path as it is now. */
export async function listed(services: Services, path: string): Promise<PackageFile> {
  const file = (await services.packageFiles.list()).find((candidate) => candidate.path === path);
  if (!file) throw new Error(`${path} is not open`);
  return file;
}

/** Sets the server of a package's first connection manager. */
export function setServer(services: Services, { package: pkg }: PackageFile, server: string): void {
  const [connection] = pkg.connections;
  services.connections.update({
    packageId: pkg.id,
    connectionId: connection?.id ?? '',
    connectionString: connection?.connectionString.replace(/SmtpServer=[^;]*/, `SmtpServer=${server}`),
  });
}

export const bytesOf = (path: string): string => readFileSync(path, 'latin1');

/** The lines that differ between two texts of as many lines. */
export function changedLines(before: string, after: string): string[] {
  const lines = before.split('\n');
  return after.split('\n').filter((line, index) => line !== lines[index]);
}

/** Puts the sample project into a deployment file, as a build does. */
export function writeArchive(path: string): void {
  const member = (name: string): Uint8Array => readFileSync(join(samples, 'project', name));
  writeFileSync(
    path,
    zipSync({
      'Main.dtsx': member('Main.dtsx'),
      'Mail%20server.conmgr': member('Mail server.conmgr'),
      'Project.params': member('Project.params'),
      '[Content_Types].xml': Buffer.from('<Types />'),
    }),
  );
}

/** Makes the project's connection manager one for a server, without an expression that says otherwise. */
export function pointProjectTo(path: string, server: string): void {
  const text = bytesOf(path)
    .replace(/ConnectionString="[^"]*"/, `ConnectionString="${server}"`)
    .replace(/ *<DTS:PropertyExpression[\s\S]*<\/DTS:PropertyExpression>\r?\n/, '');
  writeFileSync(path, text, 'latin1');
}
