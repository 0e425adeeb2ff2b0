import { expect, it } from 'vitest';
import { jsonLines, linesOf, openTerminal, startInbox } from './cli-under-test.ts';

it('plays a server whose refusal a test finds', async () => {
  const terminal = openTerminal();
  const { listening, server } = await startInbox(terminal, '--practice', 'relay-denied');
  expect(listening).toMatchObject({ type: 'listening', practice: 'relay-denied' });
  const addresses = ['--from', 'etl@example.com', '--to', 'dba@example.net'];
  const { status, stdout } = await terminal.run('test', server, ...addresses, '--json');
  expect(status).toBe(1);
  expect(jsonLines(stdout).at(-1)).toMatchObject({ ok: false, code: 'RELAY_DENIED' });
});

it('says what it plays, and what to try', async () => {
  const lines = linesOf(openTerminal().start('inbox', '--port', '0', '--practice', 'greylisting'));
  expect((await lines.next()).value).toMatch(/listens on 127\.0\.0\.1:\d+/);
  expect((await lines.next()).value).toMatch(/^Practice server: Greylisting \(4\.2\.0\)\. .*Five seconds later/);
});

it('names the plays there are where it is asked for another one', async () => {
  const { status, stderr } = await openTerminal().run('inbox', '--practice', 'haunted');
  expect(status).toBe(2);
  expect(stderr).toContain('exchange-5.7.57');
});
