import { expect, it } from 'vitest';
import { Results } from '../../../electron/services/results.ts';
import type { Store } from '../../../electron/store/index.ts';
import type { TestResult } from '../../../shared/contract/smtp-events.ts';
import { isSmtp, smtpProperties } from '../../../shared/model/connection-manager.ts';
import { openTestStore, packageNamed } from '../store/store-under-test.ts';

const result: TestResult = {
  type: 'result',
  ok: true,
  outcome: 'passed',
  ms: 1,
  diagnosis: { code: 'TEST_PASSED', severity: 'information', params: {} },
  advice: [],
};

/** The results of a store whose connection managers are all in its packages. */
const resultsOf = (store: Store): Results =>
  new Results(store, () => store.packages.list().packages.flatMap(({ connections }) => connections));

/** A store with two packages of one connection manager each. */
function withTwo() {
  const store = openTestStore();
  const connections = ['One', 'Two'].flatMap((name) => store.packages.add(() => packageNamed(name)).connections);
  const [first, second] = connections.filter(isSmtp);
  if (!first || !second) throw new Error('no connection managers');
  return { store, first, second, tested: smtpProperties(first) };
}

it('writes the results of a batch together', () => {
  const { store, first, second, tested } = withTwo();
  const results = resultsOf(store);
  const topics: string[] = [];
  store.changes.notify = (topic) => void topics.push(topic);
  results.keep({ tested, result }, first.id, true);
  results.keep({ tested, result }, second.id, true);
  // No timer can have fired in between.
  expect(results.list()).toEqual([]);
  results.flush();
  results.flush();
  expect(results.list().map(({ connectionId }) => connectionId)).toEqual([first.id, second.id]);
  expect(topics).toEqual(['results']);
});

it('writes what waits with the next result that does not', () => {
  const { store, first, second, tested } = withTwo();
  const results = resultsOf(store);
  results.keep({ tested, result }, first.id, true);
  results.keep({ tested, result: { ...result, ms: 2 } }, second.id);
  expect(results.list().map(({ connectionId, result: { ms } }) => [connectionId, ms])).toEqual([
    [first.id, 1],
    [second.id, 2],
  ]);
});

it('keeps the results of copies of a file, which share ids, as long as each fits one of them', () => {
  const { store, first } = withTwo();
  const copy = { ...first, connectionString: 'SmtpServer=copy.example.com;' };
  const stored = [first, copy];
  const results = new Results(store, () => stored);
  const kept = () => results.list().map(({ connectionString }) => connectionString);
  results.keep({ tested: smtpProperties(first), result }, first.id);
  results.keep({ tested: smtpProperties(copy), result }, first.id);
  expect(kept()).toEqual([first.connectionString, copy.connectionString]);
  // The first one is edited: its old result fits none.
  const edited = { ...first, connectionString: 'SmtpServer=new.example.com;' };
  stored[0] = edited;
  results.keep({ tested: smtpProperties(edited), result }, first.id);
  expect(kept()).toEqual([copy.connectionString, edited.connectionString]);
});

it('knows what property expressions made of what was tested', () => {
  const { store, first, tested } = withTwo();
  const results = resultsOf(store);
  results.keep({ tested, atRunTime: 'SmtpServer=x;', result }, first.id);
  expect(results.list()).toMatchObject([{ connectionString: first.connectionString, atRunTime: 'SmtpServer=x;' }]);
});
