import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testServices } from '../services/services-under-test.ts';
import { jsonLines, openTerminal } from './cli-under-test.ts';

const FILE = '00000000-0000-0000-0000-000000000000.json';
const TOLD = new RegExp(`${FILE} could not be read and was kept aside as .*damaged`);

/** A terminal whose data folder has a good package with a connection manager, and a damaged one. */
function withDamagedPackage() {
  const terminal = openTerminal();
  const services = testServices({ dataFolder: terminal.dataDir });
  const { id: packageId } = services.packages.add({ name: 'Load' });
  services.connections.add({ packageId, type: 'SMTP', name: 'Relay', connectionString: 'SmtpServer=127.0.0.1:1;' });
  writeFileSync(join(terminal.dataDir, 'packages', FILE), '{');
  return terminal;
}

it.each([
  [0, ['connection', 'list', '--json']],
  [0, ['task', 'list', '--json']],
  [0, ['connection', 'show', 'Load/Relay', '--json']],
  [1, ['connection', 'show', 'Gone/Relay', '--json']],
])('ends with %i and names a damaged package once for %j', async (status, args) => {
  const outcome = await withDamagedPackage().run(...args);
  expect(outcome).toMatchObject({ status, stderr: expect.stringMatching(TOLD) });
  expect(outcome.stderr.match(/could not be read/g)).toHaveLength(1);
});

it('counts a damaged package as a test that did not pass, also after another command has moved it aside', async () => {
  const { run } = withDamagedPackage();
  await run('package', 'list');
  const { status, stdout, stderr } = await run('test', '--all');
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(TOLD) });
  expect(stdout).toMatch(new RegExp(`^${FILE}\nLoad/Relay\n[^]*\n0 of 2 passed.\n$`));
});

it('ends with 2 where damaged packages are all there is to test', async () => {
  const { run, dataDir } = withDamagedPackage();
  for (const name of readdirSync(join(dataDir, 'packages'))) writeFileSync(join(dataDir, 'packages', name), '{');
  const { status, stdout, stderr } = await run('test', '--all', '--json');
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('could not be read') });
  expect(jsonLines(stdout)).toMatchObject([{ type: 'result', ok: false, code: 'STORE_DAMAGED' }]);
});
