import { expect, it } from 'vitest';
import { Broadcast } from '../../../electron/inbox/broadcast.ts';
import { send, startInbox } from './inbox-under-test.ts';

it('tells every watcher about every message from now on', async () => {
  const inbox = await startInbox();
  await send(inbox, { subject: 'before' });
  const watchers = [new AbortController(), new AbortController()].map((leaving) => ({
    leaving,
    messages: inbox.watch(leaving.signal),
  }));
  await send(inbox, { subject: 'first' });
  await send(inbox, { subject: 'second' });
  for (const { leaving, messages } of watchers) {
    expect((await messages.next()).value).toMatchObject({ subject: 'first', unread: true });
    expect((await messages.next()).value).toMatchObject({ subject: 'second' });
    const waiting = messages.next();
    leaving.abort();
    expect(await waiting).toEqual({ value: undefined, done: true });
  }
});

it('ends at once for a signal that is aborted already', async () => {
  const inbox = await startInbox();
  expect(await inbox.watch(AbortSignal.abort()).next()).toEqual({ value: undefined, done: true });
});

it('keeps only the newest values for a slow reader', async () => {
  const broadcast = new Broadcast<number>(2);
  const values = broadcast.subscribe();
  for (const value of [1, 2, 3, 4]) broadcast.publish(value);
  expect([(await values.next()).value, (await values.next()).value]).toEqual([3, 4]);
  await values.return();
  expect((await values.next()).done).toBe(true);
});

it('tells when its status changes, until nobody wants to know', async () => {
  const inbox = await startInbox();
  const seen: number[] = [];
  const stopTelling = inbox.onChange(() => seen.push(inbox.status().unread));
  await send(inbox, {});
  await inbox.get(inbox.list()[0]?.id ?? '');
  inbox.clear();
  stopTelling();
  await send(inbox, {});
  expect(seen).toEqual([1, 0, 0]);
});
