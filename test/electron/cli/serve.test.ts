import { once } from 'node:events';
import { expect, it } from 'vitest';
import { listen } from '../../hostile/listen.ts';
import { linesOf, openTerminal } from './cli-under-test.ts';

it('prints the address first and serves until Ctrl+C', async () => {
  const child = openTerminal().start('serve', '--no-open');
  const { value: address } = await linesOf(child).next();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/);
  const answer = await fetch(address, { redirect: 'manual' });
  expect(answer.headers.get('set-cookie')).toContain('HttpOnly');
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([0, null]);
});

it('says which port is taken', async () => {
  const { port } = await listen(() => {});
  const { status, stdout, stderr } = await openTerminal().run('serve', '--no-open', '--port', String(port));
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(`Port ${port} is already in use`);
});
