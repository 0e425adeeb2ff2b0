import { expect, test } from 'vitest';
import { en } from '../../shared/messages/en/index.ts';
import { ja } from '../../shared/messages/ja/index.ts';

/** Every sentence with its key. Both languages have each form of a plural, though Japanese uses only one of them. */
function sentences(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : sentences(value, `${path}${key}.`),
  );
}

const placeholders = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name))].sort();

test('Japanese has every sentence of English', () => {
  expect(
    sentences(ja)
      .map(([key]) => key)
      .sort(),
  ).toEqual(
    sentences(en)
      .map(([key]) => key)
      .sort(),
  );
});

/** What differs for a reason: a Japanese menu says its access key behind the name. */
const DIFFERENT = new Set(['desktop.menu']);

test('a sentence is filled in with the same values in both languages', () => {
  const japanese = new Map(sentences(ja));
  // A singular may spell out its one.
  const differing = sentences(en).filter(([key, sentence]) => {
    const [ours, theirs] = [placeholders(sentence), placeholders(japanese.get(key) ?? '')];
    return !key.endsWith('_one') && !DIFFERENT.has(key) && ours.join() !== theirs.join();
  });
  expect(differing.map(([key, sentence]) => [key, sentence, japanese.get(key)])).toEqual([]);
});
