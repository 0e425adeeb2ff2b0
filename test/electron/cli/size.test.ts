import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scripted } from '../../hostile/scripted.ts';
import { openTerminal } from './cli-under-test.ts';

it('does not send an attachment that grows beyond what the server takes', async () => {
  const server = await scripted({ EHLO: '250-x\r\n250 SIZE 102400\r\n' });
  const { run, dataDir } = openTerminal();
  const path = join(dataDir, 'report.csv');
  // Smaller than the limit as a file, larger once it is encoded.
  writeFileSync(path, Buffer.alloc(90_000));
  const target = `SmtpServer=127.0.0.1:${server.port};`;
  const { status, stdout } = await run(
    'send',
    target,
    '--from',
    'a@b.example',
    '--to',
    'c@d.example',
    '--attach',
    path,
  );
  expect(status).toBe(1);
  expect(stdout).toContain('SIZE 102400 (100 KB) < 121 KB');
  expect(server.heard()).not.toContain('MAIL');
});
