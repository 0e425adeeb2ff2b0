import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { bytesOf, changedLines, copyOfSamples, temporaryFolder } from '../package-files/files-under-test.ts';
import { testServices } from '../services/services-under-test.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);
const tsc = (cwd: string, ...args: string[]) =>
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...args], { cwd });

// What is installed is what was built. Where the type check has run, there is nothing left to do.
beforeAll(() => tsc(root, '-b', 'electron'), 120_000);

const EXAMPLES = ['send-report.ts', 'change-server.ts'];

/** A project that has the package installed, with the examples in it. */
function projectWithPackage(): string {
  const project = mkdtempSync(join(tmpdir(), 'smtpcm-project-'));
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  mkdirSync(join(project, 'node_modules/@types'), { recursive: true });
  symlinkSync(root, join(project, 'node_modules/smtp-connection-manager'), 'junction');
  symlinkSync(join(root, 'node_modules/@types/node'), join(project, 'node_modules/@types/node'), 'junction');
  for (const example of EXAMPLES) cpSync(join(root, 'examples', example), join(project, example));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  return project;
}

it('types the example programs', async () => {
  const strict = [
    '--strict',
    '--noEmit',
    '--module',
    'nodenext',
    '--target',
    'es2024',
    '--skipLibCheck',
    '--types',
    'node',
  ];
  await expect(tsc(projectWithPackage(), ...strict, ...EXAMPLES)).resolves.toMatchObject({ stdout: '' });
}, 60_000);

it('runs the example program against the test inbox', async () => {
  const project = projectWithPackage();
  const { inbox, packages, dataFolder } = testServices();
  const { port } = await inbox.start({ port: 0 });
  const args = [
    'send-report.ts',
    `127.0.0.1:${port}`,
    'etl@example.com',
    'dba@example.com; ops@example.com',
    'package.json',
  ];
  const env = { ...process.env, SMTPCM_DATA_DIR: dataFolder };
  for (let time = 0; time < 2; time += 1) {
    const { stdout } = await run(process.execPath, args, { cwd: project, env });
    expect(stdout).toMatch(/connect: passed\n[\s\S]*Sent as <.+>\n$/);
  }
  expect(inbox.list()).toMatchObject([{ subject: 'Nightly report', attachments: [{ filename: 'package.json' }] }, {}]);
  expect(packages.list().packages).toMatchObject([{ name: 'Reports', connections: [{ name: 'Mail' }] }]);
}, 60_000);

it('runs the example program that changes packages', async () => {
  const project = projectWithPackage();
  const { path, folder } = copyOfSamples('2012.dtsx');
  const before = bytesOf(path('2012.dtsx'));
  const env = { ...process.env, SMTPCM_DATA_DIR: temporaryFolder() };
  const { stdout } = await run(process.execPath, ['change-server.ts', folder, 'mail2.example'], { cwd: project, env });
  expect(stdout).toMatch(/2012\.dtsx:\d+\n- .*\n\+ .*SmtpServer=mail2\.example;/);
  expect(bytesOf(path('2012.dtsx'))).toBe(before);
  await run(process.execPath, ['change-server.ts', folder, 'mail2.example', '--save'], { cwd: project, env });
  expect(changedLines(before, bytesOf(path('2012.dtsx')))).toHaveLength(1);
}, 60_000);

it('loads neither Electron nor React', async () => {
  const list = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ resolve(name, context, next) { const found = next(name, context); loaded.push(found.url); return found; } });
    const { openWorkspace } = await import('smtp-connection-manager');
    await openWorkspace({ dataFolder: 'data' }).close();
    console.log(loaded.join('\\n'));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', list], {
    cwd: projectWithPackage(),
  });
  expect(stdout).toContain('/dist/electron/store/');
  expect(stdout).not.toMatch(
    /\/node_modules\/(electron|electron-store|react|react-dom|@fluentui)\/|\/desktop\/|\/renderer\//,
  );
}, 60_000);
