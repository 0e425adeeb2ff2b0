import { describe, expect, it } from 'vitest';
import {
  type Change,
  EMPTY_HISTORY,
  forget,
  forgetPackage,
  HISTORY_MAX,
  markRedone,
  markUndone,
  record,
} from '../../renderer/undo.ts';

const change = (name: string, packageId = 'one'): Change => ({
  what: 'edit',
  name,
  packageId,
  undo: async () => {},
  redo: async () => {},
});

describe('undo history', () => {
  const first = change('first');
  const second = change('second');
  const both = record(record(EMPTY_HISTORY, first), second);

  it('undoes and redoes in the order of doing', () => {
    const undone = markUndone(both, second);
    expect(undone).toEqual({ done: [first], undone: [second] });
    expect(markUndone(undone, first)).toEqual({ done: [], undone: [second, first] });
    expect(markRedone(undone, second)).toEqual(both);
  });

  it('has nothing to redo after a new change', () => {
    const third = change('third');
    expect(record(markUndone(both, second), third)).toEqual({ done: [first, third], undone: [] });
  });

  it('marks the newest change only', () => {
    expect(markUndone(both, first)).toBe(both);
    expect(markRedone(both, first)).toBe(both);
  });

  it('forgets a change wherever it is', () => {
    expect(forget(markUndone(both, second), second)).toEqual({ done: [first], undone: [] });
    expect(forget(both, first)).toEqual({ done: [second], undone: [] });
  });

  it('forgets every change of a package, done and undone, and no other', () => {
    const other = change('other', 'two');
    const history = record(record(both, other), change('third'));
    expect(forgetPackage(history, 'one')).toEqual({ done: [other], undone: [] });
    expect(forgetPackage(markUndone(both, second), 'one')).toEqual(EMPTY_HISTORY);
    expect(forgetPackage(both, 'two')).toEqual(both);
  });

  it('keeps a bounded number of changes, the newest', () => {
    const changes = Array.from({ length: HISTORY_MAX + 5 }, (_, index) => change(String(index)));
    const { done } = changes.reduce(record, EMPTY_HISTORY);
    expect(done).toHaveLength(HISTORY_MAX);
    expect(done.at(-1)).toBe(changes.at(-1));
  });
});
