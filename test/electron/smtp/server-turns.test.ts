import { expect, it } from 'vitest';
import { PER_BATCH, PER_SERVER, ServerTurns, type Turn } from '../../../electron/smtp/server-turns.ts';

const server = { host: 'mail.example.com', port: 25 };

/** Whether a turn has come. What is settled wins a race. */
const hasCome = (turn: Turn): Promise<boolean> =>
  Promise.race([turn.come.then(() => true), Promise.resolve().then(() => false)]);

it('gives a server two turns at once, whatever way its name is written', async () => {
  const turns = new ServerTurns();
  const first = turns.ask(server, {});
  const second = turns.ask({ host: 'MAIL.example.com.', port: 25 }, {});
  const third = turns.ask(server, {});
  const elsewhere = turns.ask({ ...server, port: 587 }, {});
  expect([first, second, third, elsewhere].map(({ waits }) => waits)).toEqual([false, false, true, false]);
  expect(await hasCome(third)).toBe(false);
  first.end();
  first.end();
  await third.come;
  expect(turns.ask(server, {}).waits).toBe(true);
  expect(PER_SERVER).toBe(2);
});

it('lets a test that somebody started by itself go before those of a batch', async () => {
  const turns = new ServerTurns();
  const [first] = [turns.ask(server, { batch: true }), turns.ask(server, { batch: true })];
  const batch = turns.ask(server, { batch: true });
  const alone = turns.ask(server, {});
  first?.end();
  await alone.come;
  expect(await hasCome(batch)).toBe(false);
});

it('runs four tests of a batch at once, and holds up none that is no part of it', () => {
  const turns = new ServerTurns();
  const hosts = Array.from({ length: PER_BATCH + 1 }, (_, number) => ({ host: `mail${number}`, port: 25 }));
  const waits = hosts.map((host) => turns.ask(host, { batch: true }).waits);
  expect(waits).toEqual([false, false, false, false, true]);
  expect(turns.ask({ host: 'mail9', port: 25 }, {}).waits).toBe(false);
});

it('does not let a busy server hold up a batch for another one', () => {
  const turns = new ServerTurns();
  const same = Array.from({ length: 10 }, () => turns.ask(server, { batch: true }).waits);
  expect(same.filter((waits) => !waits)).toHaveLength(PER_SERVER);
  expect(turns.ask({ host: 'other', port: 25 }, { batch: true }).waits).toBe(false);
});

it('leaves the queue when the signal aborts, without a turn', async () => {
  const turns = new ServerTurns();
  const open = [turns.ask(server, {}), turns.ask(server, {})];
  const cancel = new AbortController();
  const cancelled = turns.ask(server, { signal: cancel.signal });
  const next = turns.ask(server, {});
  cancel.abort();
  await cancelled.come;
  cancelled.end();
  expect(await hasCome(next)).toBe(false);
  open[0]?.end();
  await next.come;
  expect(turns.ask(server, { signal: AbortSignal.abort() }).waits).toBe(false);
  expect(turns.ask(server, {}).waits).toBe(true);
});
