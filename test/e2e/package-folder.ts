import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { packageText } from './package-text.ts';

const fixtures = fileURLToPath(new URL('../fixtures/dtsx/', import.meta.url));
const run = promisify(execFile);

/** A folder of packages as people have them: a project and single packages, under source control. */
export class PackageFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /** One that was created before. */
  static at(path: string): PackageFolder {
    return new PackageFolder(path);
  }

  /** Copies the packages into a new folder and commits them. */
  static async create(path: string): Promise<PackageFolder> {
    const folder = new PackageFolder(path);
    await mkdir(path, { recursive: true });
    await cp(join(fixtures, 'project'), join(path, 'Mailing'), { recursive: true });
    const packages = [
      { number: 1, name: 'Load', server: 'mail.example.com' },
      { number: 2, name: 'Weekly', server: 'mail.example.com' },
    ];
    for (const one of packages) await writeFile(join(path, `${one.name}.dtsx`), packageText(one));
    await folder.git('init', '-q');
    // Line ends as they are, whatever this machine's git is set to.
    await folder.git('config', 'core.autocrlf', 'false');
    await folder.git('add', '.');
    await folder.git('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '-q', '-m', 'Packages');
    return folder;
  }

  /** The path of a file in it. */
  file(...parts: string[]): string {
    return join(this.path, ...parts);
  }

  /** Adds a package that is encrypted as a whole. */
  async addEncrypted(): Promise<void> {
    await cp(join(fixtures, 'encrypt-all-with-password.dtsx'), this.file('Secret.dtsx'));
  }

  /** Replaces a text in a file, as another program would. */
  async replace(file: string, from: string, to: string): Promise<void> {
    const text = await readFile(this.file(file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not have ${from}`);
    await writeFile(this.file(file), text.replace(from, to));
  }

  /** The lines that differ from what was committed, with their `-` and `+`. */
  async changedLines(): Promise<string[]> {
    const diff = await this.git('diff', '--unified=0', '--no-color', '--no-ext-diff');
    return diff.split(/\r?\n/).filter((line) => /^[-+](?![-+])/.test(line));
  }

  private async git(...args: string[]): Promise<string> {
    return (await run('git', args, { cwd: this.path })).stdout;
  }
}
