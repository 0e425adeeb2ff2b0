import { expect, test } from 'vitest';
import { firstThatLoads, loadedOnce } from '../../../electron/windows-authentication/native-library.ts';

test('a library is declared once, and tried again where that failed', async () => {
  let times = 0;
  const library = loadedOnce(() => {
    times += 1;
    if (times === 1) throw new Error('not installed yet');
    return { times };
  });
  await expect(library()).rejects.toThrow('not installed yet');
  const [first, second] = await Promise.all([library(), library()]);
  expect(first).toBe(second);
  expect(times).toBe(2);
});

test('the first name that is there is taken; where none is, it is what is missing', () => {
  const load = (name: string): string => {
    if (name !== 'there') throw new Error(`no ${name}`);
    return name;
  };
  expect(firstThatLoads(['missing', 'there'], load)).toBe('there');
  expect(() => firstThatLoads(['libone.so.2', 'libone.so'], load)).toThrow(
    expect.objectContaining({ reason: 'noLibrary', detail: 'libone.so.2' }),
  );
});
