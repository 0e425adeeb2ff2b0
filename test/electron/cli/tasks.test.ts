import { expect, it } from 'vitest';
import { testServices } from '../services/services-under-test.ts';
import { jsonLines, openTerminal, startInbox } from './cli-under-test.ts';

it('lists and runs the tasks that the designer has stored', async () => {
  const terminal = openTerminal();
  const inbox = await startInbox(terminal);
  const { packages, connections, tasks } = testServices({ dataFolder: terminal.dataDir });
  const { id: packageId } = packages.add({ name: 'Load' });
  const { id: smtpConnection } = connections.add({ packageId, type: 'SMTP', connectionString: inbox.server });
  const lines = { fromLine: 'etl@example.com', toLine: 'dba@example.com' };
  tasks.add({ packageId, name: 'Done', smtpConnection, ...lines, subject: 'Load is done' });
  tasks.add({ packageId, name: 'Unfinished' });

  expect(await terminal.json('task', 'list')).toMatchObject([
    { package: 'Load', name: 'Done', subject: 'Load is done' },
    { package: 'Load', name: 'Unfinished' },
  ]);
  const { status, stdout } = await terminal.run('task', 'run', 'load/done', '--json');
  const events = jsonLines(stdout);
  expect(events.filter(({ type }) => type === 'task').map(({ event }) => event)).toEqual([
    'SendMailTaskBegin',
    'SendMailTaskInfo',
    'SendMailTaskEnd',
  ]);
  expect(events.at(-1)).toMatchObject({ type: 'result', ok: true, outcome: 'sent' });
  expect(status).toBe(0);
  expect(await inbox.next()).toMatchObject({ type: 'message', subject: 'Load is done', to: ['dba@example.com'] });

  const unfinished = await terminal.run('task', 'run', 'Load/Unfinished', '--json');
  expect(unfinished.status).toBe(2);
  expect(jsonLines(unfinished.stdout)).toMatchObject([{ type: 'result', ok: false }]);
});
