import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');

/** What the linter says to a file at a place in the house: rule and message of each finding, or `no errors`. */
async function lint(file: string, source: string): Promise<string> {
  const house = await mkdtemp(join(tmpdir(), 'smtpcm-house-'));
  onTestFinished(() => rm(house, { recursive: true, force: true }));
  await cp(join(root, 'biome.json'), join(house, 'biome.json'));
  await cp(join(root, 'scripts/lint'), join(house, 'scripts/lint'), { recursive: true });
  await mkdir(dirname(join(house, file)), { recursive: true });
  await writeFile(join(house, file), source);
  const { promise, resolve } = Promise.withResolvers<string>();
  const options = ['lint', '--vcs-enabled=false', '--reporter=github', file];
  execFile(process.execPath, [biome, ...options], { cwd: house }, (error, stdout, stderr) =>
    resolve(error ? stdout + stderr : 'no errors'),
  );
  return promise;
}

it.each([
  ['shared/model/x.ts', `import { readFile } from 'node:fs';`, 'shared/ imports itself, zod, i18next'],
  ['shared/model/x.ts', `import { useState } from 'react';`, 'shared/ imports itself, zod, i18next'],
  ['shared/model/x.ts', `import { x } from '../../electron/services.ts';`, 'shared/ imports itself, zod, i18next'],
  ['shared/model/x.ts', `export * from '../../renderer/client.ts';`, 'shared/ imports itself, zod, i18next'],
  ['renderer/mail/X.tsx', `import { x } from '../../electron/services.ts';`, 'Ask through renderer/client.ts'],
  ['renderer/mail/X.tsx', `import type { X } from '../../electron/services.ts';`, 'Ask through renderer/client.ts'],
  ['renderer/mail/X.tsx', `import { join } from 'node:path';`, 'Ask through renderer/client.ts'],
  ['renderer/mail/X.tsx', `import { ipcRenderer } from 'electron';`, 'Ask through renderer/client.ts'],
  ['renderer/mail/X.tsx', `import { ORPCError } from '@orpc/client';`, 'renderer/client.ts import @orpc'],
  ['electron/smtp/x.ts', `import { x } from '../../renderer/client.ts';`, 'electron/ knows nothing of the page'],
  ['electron/store/x.ts', `import { useState } from 'react';`, 'electron/ knows nothing of the page'],
  [
    'electron/store/x.ts',
    `import Store from 'electron-store';`,
    'electron/preload.ts and electron/desktop/ import Electron',
  ],
  ['electron/cli.ts', `import { app } from 'electron';`, 'electron/preload.ts and electron/desktop/ import Electron'],
  ['electron/cli.ts', `const { app } = await import('electron');`, 'and electron/desktop/ import Electron'],
  ['electron/inbox/x.ts', `import { createTransport } from 'nodemailer';`, 'Use electron/smtp/index.ts'],
  ['electron/inbox/x.ts', `import x from 'nodemailer/lib/smtp-connection';`, 'Use electron/smtp/index.ts'],
  ['electron/smtp/x.ts', `import { SMTPServer } from 'smtp-server';`, 'Use electron/inbox/index.ts'],
  ['electron/smtp/x.ts', `const koffi = await import('koffi');`, 'Only electron/windows-authentication/ calls native'],
  ['electron/cli/x.ts', `import { simpleParser } from 'mailparser';`, 'Use electron/inbox/index.ts'],
  ['electron/services/x.ts', `import { ORPCError } from '@orpc/server';`, 'Services take and give plain values'],
  ['electron/desktop/window.ts', `import { ORPCError } from '@orpc/server';`, 'Services take and give plain values'],
  ['electron/store/x.ts', `console.log('here');`, 'lint/suspicious/noConsole'],
  ['electron/store/x.ts', 'export default 1;', 'lint/style/noDefaultExport'],
])('%s may not say %s', async (file, source, message) => {
  expect(await lint(file, source)).toContain(message);
});

it.each([
  ['shared/contract/x.ts', `export { oc } from '@orpc/contract';\nexport { x } from '../model/electron.ts';`],
  ['renderer/client.ts', `export { createORPCClient } from '@orpc/client';`],
  ['electron/main.ts', `export { app } from 'electron';`],
  ['electron/desktop/port.ts', `export { RPCHandler } from '@orpc/server/message-port';`],
  ['electron/smtp/x.ts', `export { createTransport } from 'nodemailer';`],
  ['electron/inbox/x.ts', `export { SMTPServer } from 'smtp-server';`],
  ['electron/cli/x.ts', `console.log('output');`],
  ['electron/store/x.ts', `export { x } from 'nodemailer-like';\nexport { y } from '../inbox/electron.ts';`],
  ['test/electron/x.ts', `export { createTransport } from 'nodemailer';\nexport { app } from 'electron';`],
])('%s may say %s', async (file, source) => {
  expect(await lint(file, source)).toBe('no errors');
});

it('a file may have 300 lines and no more', async () => {
  expect(await lint('shared/model/x.ts', 'step();\n'.repeat(300))).toBe('no errors');
  expect(await lint('shared/model/x.ts', 'step();\n'.repeat(301))).toContain('lint/style/noExcessiveLinesPerFile');
});
