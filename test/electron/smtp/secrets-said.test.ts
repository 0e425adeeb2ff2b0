import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secretsSaid } from '../../../electron/smtp/secrets-said.ts';

const LINE = Buffer.from('NTLMSSP: a response that somebody could guess a password from').toString('base64');

const knowing = (...lines: string[]) => {
  const secrets = secretsSaid();
  for (const line of lines) secrets.remember(line);
  return secrets.hide;
};

describe('of a line that was said in secret is hidden', () => {
  const hide = knowing(LINE);

  test.each([
    ['the whole', `500 unknown: "${LINE}"`, '500 unknown: "<hidden>"'],
    ['its beginning', `500 unknown: ${LINE.slice(0, 20)}…`, '500 unknown: <hidden>…'],
    ['its end', `535 ${LINE.slice(-20)}`, '535 <hidden>'],
    ['both, next to each other', `535 ${LINE}${LINE} twice`, '535 <hidden> twice'],
    ['each piece', `500-${LINE.slice(0, 30)}\n500 ${LINE.slice(30)}`, '500-<hidden>\n500 <hidden>'],
    ['what is in capitals', `500 ${LINE.toUpperCase()}?`, '500 <hidden>?'],
    ['what stands behind letters whose capitals are longer', `500 ßİ ${LINE}`, '500 ßİ <hidden>'],
  ])('%s', (_name, text, shown) => {
    expect(hide(text)).toBe(shown);
  });

  test('whatever of it a server quotes that could be told from a word', () => {
    const somewhere = fc.tuple(fc.nat(LINE.length - 16), fc.integer({ min: 16, max: LINE.length }));
    fc.assert(
      fc.property(somewhere, fc.string(), fc.string(), ([from, length], before, after) => {
        const part = LINE.slice(from, from + length);
        const shown = hide(`${before}${part}${after}`);
        for (let at = 0; at + 16 <= LINE.length; at += 1) expect(shown).not.toContain(LINE.slice(at, at + 16));
      }),
    );
  });
});

test('what else a server says stays', () => {
  fc.assert(fc.property(fc.string(), (text) => knowing()(text) === text));
  expect(knowing(LINE)('535 5.7.3 Authentication unsuccessful NTLM')).toBe(
    '535 5.7.3 Authentication unsuccessful NTLM',
  );
  expect(knowing('TlRM')('500 TlRM')).toBe('500 TlRM');
});
