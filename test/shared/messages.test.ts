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

/** Words that Japanese had beside another for the same thing. */
const RETIRED: readonly [retired: string, instead: string][] = [
  ['グレイリスト', 'グレーリスト'],
  ['応答メッセージ', 'グリーティング'],
  ['代理送信', 'メールボックス所有者として送信する'],
  ['キャンセルされ', '中止され'],
  ['暗号化方式', '暗号スイート'],
];

test('Japanese has one word for one thing', () => {
  const found = sentences(ja).flatMap(([key, sentence]) =>
    RETIRED.filter(([retired]) => sentence.includes(retired)).map(([retired, instead]) => [key, retired, instead]),
  );
  expect(found).toEqual([]);
});

test('Japanese findings say 宛先 for whoever gets the mail', () => {
  const found = sentences(ja.diagnosis).filter(([, sentence]) => sentence.includes('受信者'));
  expect(found).toEqual([]);
});
