import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { localServer, testServices } from '../services/services-under-test.ts';
import { closedPort, jsonLines, openTerminal } from './cli-under-test.ts';

/** A package with one connection manager that works and one that does not. */
async function twoTargets() {
  const terminal = openTerminal();
  const { packages, connections, inbox } = testServices({ dataFolder: terminal.dataDir });
  const { port } = await inbox.start({ port: 0 });
  const { id: packageId } = packages.add({ name: 'Load & <Save>' });
  connections.add({ packageId, type: 'SMTP', name: 'Good', connectionString: localServer(port) });
  connections.add({ packageId, type: 'SMTP', name: 'Closed', connectionString: localServer(await closedPort()) });
  return { ...terminal, packageId, connections };
}

it('tests everything and fails where one fails', async () => {
  const { run } = await twoTargets();
  const text = await run('test', '--all', '--concurrency', '1');
  expect(text.status).toBe(1);
  expect(text.stdout).toMatch(
    /^Load & <Save>\/Good\n[\s\S]*✓ The SMTP server[\s\S]*Load & <Save>\/Closed\n[\s\S]*✗[\s\S]*1 of 2 passed\.\n$/,
  );

  const json = await run('test', '--all', '--json');
  const results = jsonLines(json.stdout).filter(({ type }) => type === 'result');
  expect(results).toHaveLength(3);
  expect(results).toContainEqual(expect.objectContaining({ target: 'Load & <Save>/Good', ok: true }));
  expect(results).toContainEqual(
    expect.objectContaining({ target: 'Load & <Save>/Closed', ok: false, code: 'CONNECTION_REFUSED' }),
  );
  expect(results.at(-1)).toEqual({ type: 'result', ok: false, passed: 1, failed: 1 });
  expect(
    jsonLines(json.stdout)
      .slice(0, -1)
      .every(({ target }) => target !== undefined),
  ).toBe(true);
});

it('writes JUnit XML that holds what servers and people wrote', async () => {
  const { run } = await twoTargets();
  const { status, stdout } = await run('test', 'Load & <Save>/Good', 'Load & <Save>/Closed', '--format', 'junit');
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites tests="2" failures="1" errors="0" time="\d+\.\d{3}">/,
  );
  expect(stdout).toContain('<testcase classname="Load &amp; &lt;Save&gt;" name="Closed"');
  expect(stdout).toMatch(/<failure type="CONNECTION_REFUSED" message="127\.0\.0\.1 is there, but nothing listens/);
});

it('counts a connection manager without a server as invalid and tests the others', async () => {
  const { run, connections, packageId } = await twoTargets();
  connections.add({ packageId, type: 'SMTP', name: 'Unfinished' });
  const { status, stdout } = await run('test', '--all', '--json');
  const results = jsonLines(stdout).filter(({ type }) => type === 'result');
  expect(results).toContainEqual(expect.objectContaining({ target: 'Load & <Save>/Unfinished', code: 'SERVER_EMPTY' }));
  expect(results.at(-1)).toEqual({ type: 'result', ok: false, passed: 1, failed: 2 });
  expect(status).toBe(2);
});

it('passes where there is nothing to test, and says so', async () => {
  expect(await openTerminal().run('test', '--all')).toMatchObject({
    status: 0,
    stderr: 'There is no SMTP connection manager to test.\n',
  });
});

it('tests each target once, however often it is named', async () => {
  const { run, json } = await twoTargets();
  const { connectionString: server } = await json('connection', 'show', 'Load & <Save>/Good');
  const { stdout } = await run('test', 'Load & <Save>/Good', 'load & <save>/good', server, server, '--format', 'junit');
  expect(stdout).toContain('<testsuites tests="2" failures="0"');
});

it('writes a report beside the results, in the form that its name asks for', async () => {
  const { run, dataDir } = await twoTargets();
  const [page, document, text] = ['all.html', 'all.json', 'one.txt'].map((name) => join(dataDir, name));
  const { status, stdout } = await run('test', '--all', '--json', '--report', page ?? '');
  expect(status).toBe(1);
  expect(jsonLines(stdout).at(-1)).toMatchObject({ type: 'result', passed: 1, failed: 1 });
  const html = readFileSync(page ?? '', 'utf8');
  expect(html).toContain('<h2>Load &amp; &lt;Save&gt;/Closed</h2>');
  expect(html).toContain('CONNECTION_REFUSED');

  await run('test', '--all', '--report', document ?? '');
  expect(JSON.parse(readFileSync(document ?? '', 'utf8')).tests).toMatchObject([
    { connectionManager: 'Good', ok: true },
    { connectionManager: 'Closed', ok: false, finding: { code: 'CONNECTION_REFUSED' } },
  ]);
  await run('test', 'Load & <Save>/Good', '--report', text ?? '');
  expect(readFileSync(text ?? '', 'utf8')).toContain('SMTP connection test: Good');
});

it('writes no report whose form is unknown, and says where one cannot be written', async () => {
  const { run, dataDir } = await twoTargets();
  expect(await run('test', '--all', '--report', join(dataDir, 'report.pdf'))).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('ends with .txt, .json, .html or .xml'),
  });
  const { status, stderr } = await run('test', 'Load & <Save>/Good', '--report', join(dataDir, 'no', 'report.txt'));
  expect(status).toBe(1);
  expect(stderr).toContain('The file cannot be written (ENOENT)');
});
