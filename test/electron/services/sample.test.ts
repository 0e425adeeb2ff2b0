import { expect, it } from 'vitest';
import { listen } from '../../hostile/listen.ts';
import { all, testServices } from './services-under-test.ts';

it.each([
  ['en', 'Sample', 'Nightly load finished'],
  ['ja', 'サンプル', '夜間読み込みが完了しました'],
] as const)('adds a sample in %s that is ready to test and to send', async (language, name, subject) => {
  const { packages, smtp, tasks, inbox, settings } = testServices();
  settings.set({ inbox: { port: 0, tls: false } });
  const sample = await packages.addSample(language);
  expect(sample.name).toBe(name);
  const [connection] = sample.connections;
  const test = { connectionString: connection?.connectionString ?? '', connectionId: connection?.id };
  expect((await all(smtp.test(test))).at(-1)).toMatchObject({ type: 'result', ok: true });
  await all(tasks.run({ packageId: sample.id, taskId: sample.sendMailTasks[0]?.id ?? '' }));
  expect(inbox.list()).toMatchObject([{ from: 'etl@example.com', to: ['dba@example.com'], subject }]);
});

it('adds a second one under a free name, to the inbox that runs already', async () => {
  const { packages, inbox } = testServices();
  const { port } = await inbox.start({ port: 0 });
  const samples = [await packages.addSample('en'), await packages.addSample('en')];
  expect(samples.map(({ name }) => name)).toEqual(['Sample', 'Sample 1']);
  expect(samples[1]?.connections[0]?.connectionString).toContain(`SmtpServer=127.0.0.1:${port};`);
});

it('takes a free port where its own is taken, and remembers it', async () => {
  const { packages, inbox, settings } = testServices();
  const { port: taken } = await listen(() => {});
  settings.set({ inbox: { port: taken, tls: false } });
  await packages.addSample('en');
  const { running, port } = inbox.status();
  expect(running).toBe(true);
  expect(port).not.toBe(taken);
  expect(settings.get().inbox).toEqual({ port, tls: false });
});
