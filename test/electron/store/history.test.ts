import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newId } from '../../../electron/services/new-id.ts';
import { HISTORY_MAX, HISTORY_STEPS_MAX, type HistoryEntry } from '../../../shared/contract/history.ts';
import { smtpSteps } from '../../../shared/contract/smtp-events.ts';
import { openTestStore, temporaryFolder } from './store-under-test.ts';

const entry = (number: number): HistoryEntry => ({
  testedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, number)).toISOString(),
  connectionString: `SmtpServer=${'m'.repeat(200)};UseWindowsAuthentication=False;EnableSsl=False;`,
  outcome: 'passed',
  code: 'TEST_PASSED',
  ms: number,
  steps: smtpSteps.map((step) => ({ step, status: 'passed', ms: 1.5 })),
});

it('keeps the last 50 tests of each connection manager in a small file of its own', () => {
  const folder = temporaryFolder();
  const { history } = openTestStore(folder);
  const [id, other] = [newId(), newId()];
  for (let number = 0; number < HISTORY_MAX + 3; number += 1) history.add(id, entry(number));
  history.add(other, entry(99));
  expect(history.read(id).map(({ ms }) => ms)).toEqual(Array.from({ length: HISTORY_MAX }, (_, index) => index + 3));
  expect(history.read(other).map(({ ms }) => ms)).toEqual([99]);
  const files = readdirSync(join(folder, 'history'));
  expect(files).toHaveLength(2);
  for (const file of files) expect(statSync(join(folder, 'history', file)).size).toBeLessThan(100_000);
  expect(HISTORY_STEPS_MAX).toBeGreaterThan(smtpSteps.length);
});

it('loses no test where two programs add to one history', () => {
  const folder = temporaryFolder();
  const [one, another] = [openTestStore(folder).history, openTestStore(folder).history];
  const id = newId();
  for (let number = 0; number < 10; number += 1) (number % 2 === 0 ? one : another).add(id, entry(number));
  expect(one.read(id).map(({ ms }) => ms)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(another.read(id)).toEqual(one.read(id));
});

it('forgets the connection managers that are gone, and leaves files that it does not know', () => {
  const folder = temporaryFolder();
  const { history } = openTestStore(folder);
  const [kept, gone] = [newId(), newId()];
  history.keepOnly(new Set());
  history.add(kept, entry(1));
  history.add(gone, entry(2));
  writeFileSync(join(folder, 'history', 'notes.txt'), 'mine');
  history.keepOnly(new Set([kept]));
  expect(history.read(gone)).toEqual([]);
  expect(history.read(kept)).toHaveLength(1);
  expect(readdirSync(join(folder, 'history')).sort()).toContain('notes.txt');
});

it('keeps a damaged history aside, names it, and goes on with a new one', () => {
  const folder = temporaryFolder();
  const store = openTestStore(folder);
  const id = newId();
  store.history.add(id, entry(1));
  const [file = ''] = readdirSync(join(folder, 'history'));
  writeFileSync(join(folder, 'history', file), '{"version":1,"content":[{"ms":"slow"}]}');
  expect(store.history.read(id)).toEqual([]);
  store.history.add(id, entry(2));
  expect(store.history.read(id).map(({ ms }) => ms)).toEqual([2]);
  expect(store.damaged([])).toMatchObject([{ file, reason: expect.stringContaining('0.') }]);
});
