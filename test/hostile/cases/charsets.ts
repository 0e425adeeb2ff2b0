import { type HostileCase, scriptCase } from '../hostile-case.ts';

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');

/** 「迷惑メールは拒否します」 and its like, as servers of that age say it. */
const WORDS: Record<string, Buffer> = {
  Shift_JIS: bytes('96c0 9866 8381 815b 838b 82cd 8b91 94db 82b5 82dc 82b7'),
  'EUC-JP': bytes('ccc2 cfc7 a5e1 a1bc a5eb a4cf b5f1 c8dd a4b7 a4de a4b9'),
  'ISO-2022-JP': bytes('1b2442 4c42 4f47 2561 213c 256b 244f 3571 485d 2437 245e 2439 1b2842'),
  'windows-1252': bytes('5a75 6772 6966 6620 7665 7277 6569 6765 7274 2096 2093 6675 6e66 2094 80 fc df'),
  'ISO-8859-15': bytes('a4 a6 a8 b4 b8 bc bd be e4 f6 fc'),
  'KOI8-R': bytes('efd4 cbc1 dac1 cecf 20d7 2064 6fd3 d4d5 d0c5'),
  'windows-1251': bytes('cef2 eae0 e7e0 edee 20e2 20e4 eef1 f2f3 efe5'),
  GBK: bytes('beda bef8 bdd3 cad5 cac0 bde7 d3ca bcfe'),
  Big5: bytes('a9da b5b4 b1b5 a6ac b6l6'.replace('l', '6')),
  'EUC-KR': bytes('bcf6 bdc5 b0c5 bace b5ca b4cf b4d9'),
};

const utf16 = (order: 'le' | 'be'): Buffer => {
  const text = Buffer.from('554 no\r\n', 'utf16le');
  return order === 'le' ? Buffer.concat([bytes('fffe'), text]) : Buffer.concat([bytes('feff'), text.swap16()]);
};

/** Servers that speak in an alphabet which no reply says the name of: the code decides, the words are only shown. */
export const charsetCases: readonly HostileCase[] = [
  ...Object.entries(WORDS).map(([charset, words]) =>
    scriptCase(`a refusal in ${charset}`, 'GREETING_REFUSED', {
      GREETING: { say: Buffer.concat([Buffer.from('554-'), words, Buffer.from('\r\n554 '), words, bytes('0d0a')]) },
    }),
  ),
  scriptCase('a refusal in UTF-16LE', 'NOT_SMTP', { GREETING: { say: utf16('le') } }),
  scriptCase('a refusal in UTF-16BE', 'NOT_SMTP', { GREETING: { say: utf16('be') } }),
  scriptCase('a refusal in UTF-8 that is cut in a character', 'GREETING_REFUSED', {
    GREETING: { say: Buffer.concat([Buffer.from('554 拒否').subarray(0, -1), bytes('0d0a')]) },
  }),
];
