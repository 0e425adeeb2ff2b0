import { Fault } from '../error.ts';
import { RESULT_MAX, WORK_MAX } from '../limits.ts';
import { type ExpressionValue, integerValue, textValue } from '../value.ts';
import { countAt, integerAt, textAt } from './arguments.ts';
import type { ExpressionFunction } from './function.ts';

const TEXT = ['character_expression', 'text'] as const;
const nullText = (): ExpressionValue => textValue(null);
const nullInteger = (): ExpressionValue => integerValue(null);

const onText = (change: (text: string) => string): ExpressionFunction => ({
  group: 'text',
  parameters: [TEXT],
  whenNull: nullText,
  apply: (values) => textValue(change(textAt(values, 0))),
});

/** Case is changed character by character, as Windows does it: the length stays (“ß” has no capital of one character). */
const eachCharacter =
  (change: (character: string) => string) =>
  (text: string): string =>
    Array.from(text, (character) => {
      const changed = change(character);
      return changed.length === character.length ? changed : character;
    }).join('');

/** A search whose effort would grow beyond reason is refused. */
function checkSearch(name: string, text: string, search: string): void {
  if (search === '') throw new Fault('SEARCH_EMPTY', { name });
  if (text.length * search.length > WORK_MAX * 10) throw new Fault('TEXT_TOO_LONG', { max: RESULT_MAX });
}

/** The pieces between delimiter characters; several in a row count as one, those in front as none. */
const tokensIn = (text: string, delimiters: string): string[] => {
  const isDelimiter = new Set(delimiters);
  const tokens: string[] = [];
  let token = '';
  for (const character of text) {
    if (!isDelimiter.has(character)) token += character;
    else if (token !== '') {
      tokens.push(token);
      token = '';
    }
  }
  return token === '' ? tokens : [...tokens, token];
};

/** The string functions of Microsoft's reference. Positions count from 1, in UTF-16 code units. */
export const textFunctions: Readonly<Record<string, ExpressionFunction>> = {
  UPPER: onText(eachCharacter((character) => character.toUpperCase())),
  LOWER: onText(eachCharacter((character) => character.toLowerCase())),
  // Only U+0020 is trimmed, no tab and no line break.
  TRIM: onText((text) => trimmedEnd(trimmedStart(text))),
  LTRIM: onText(trimmedStart),
  RTRIM: onText(trimmedEnd),
  REVERSE: onText((text) => Array.from(text).reverse().join('')),
  LEN: {
    group: 'text',
    parameters: [TEXT],
    whenNull: nullInteger,
    apply: (values) => integerValue(BigInt(textAt(values, 0).length)),
  },
  SUBSTRING: {
    group: 'text',
    parameters: [TEXT, ['position', 'integer'], ['length', 'integer']],
    whenNull: nullText,
    apply: (values) => {
      const start = countAt(values, 1, 'SUBSTRING', 1) - 1;
      return textValue(textAt(values, 0).slice(start, start + countAt(values, 2, 'SUBSTRING')));
    },
  },
  LEFT: {
    group: 'text',
    parameters: [TEXT, ['number', 'integer']],
    whenNull: nullText,
    apply: (values) => textValue(textAt(values, 0).slice(0, countAt(values, 1, 'LEFT'))),
  },
  RIGHT: {
    group: 'text',
    parameters: [TEXT, ['number', 'integer']],
    whenNull: nullText,
    apply: (values) => {
      const text = textAt(values, 0);
      return textValue(text.slice(Math.max(0, text.length - countAt(values, 1, 'RIGHT'))));
    },
  },
  REPLACE: {
    group: 'text',
    parameters: [TEXT, ['searchstring', 'text'], ['replacementstring', 'text']],
    whenNull: nullText,
    apply: (values) => {
      const [text, search, replacement] = [textAt(values, 0), textAt(values, 1), textAt(values, 2)];
      checkSearch('REPLACE', text, search);
      const pieces = text.split(search);
      const length = text.length + (pieces.length - 1) * (replacement.length - search.length);
      if (length > RESULT_MAX) throw new Fault('TEXT_TOO_LONG', { max: RESULT_MAX });
      return textValue(pieces.join(replacement));
    },
  },
  FINDSTRING: {
    group: 'text',
    parameters: [TEXT, ['searchstring', 'text'], ['occurrence', 'integer']],
    whenNull: nullInteger,
    apply: (values) => {
      const [text, search] = [textAt(values, 0), textAt(values, 1)];
      const wanted = countAt(values, 2, 'FINDSTRING', 1);
      checkSearch('FINDSTRING', text, search);
      let at = text.indexOf(search);
      for (let occurrence = 1; occurrence < wanted && at !== -1; occurrence += 1) at = text.indexOf(search, at + 1);
      return integerValue(BigInt(at + 1));
    },
  },
  TOKEN: {
    group: 'text',
    parameters: [TEXT, ['delimiter_string', 'text'], ['occurrence', 'integer']],
    whenNull: nullText,
    // The reference says NULL in one place for a token that is not there, and shows an empty text in another.
    apply: (values) => {
      const wanted = countAt(values, 2, 'TOKEN', 1);
      return textValue(tokensIn(textAt(values, 0), textAt(values, 1))[wanted - 1] ?? '');
    },
  },
  TOKENCOUNT: {
    group: 'text',
    parameters: [TEXT, ['delimiter_string', 'text']],
    whenNull: nullInteger,
    apply: (values) => integerValue(BigInt(tokensIn(textAt(values, 0), textAt(values, 1)).length)),
  },
  REPLICATE: {
    group: 'text',
    parameters: [TEXT, ['times', 'integer']],
    whenNull: nullText,
    apply: (values) => {
      const [text, times] = [textAt(values, 0), countAt(values, 1, 'REPLICATE')];
      if (text.length * times > RESULT_MAX) throw new Fault('TEXT_TOO_LONG', { max: RESULT_MAX });
      return textValue(text === '' ? '' : text.repeat(times));
    },
  },
  CODEPOINT: {
    group: 'text',
    parameters: [TEXT],
    whenNull: () => integerValue(null, 'DT_UI2'),
    apply: (values) => {
      const text = textAt(values, 0);
      // “An error occurs if the character_expression is … an empty string.”
      if (text === '') throw new Fault('SEARCH_EMPTY', { name: 'CODEPOINT' });
      return integerValue(BigInt(text.charCodeAt(0)), 'DT_UI2');
    },
  },
  HEX: {
    group: 'text',
    parameters: [['integer_expression', 'integer']],
    whenNull: nullText,
    apply: (values) => {
      const bits = { 1: 8, 2: 16, 4: 32, 8: 64 }[values[0]?.type.slice(-1) as '4'];
      return textValue(BigInt.asUintN(bits, integerAt(values, 0)).toString(16).toUpperCase());
    },
  },
};

function trimmedStart(text: string): string {
  let start = 0;
  while (text[start] === ' ') start += 1;
  return text.slice(start);
}

function trimmedEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}
