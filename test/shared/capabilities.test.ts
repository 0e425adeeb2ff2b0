import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Size } from '../../renderer/mail/message-size.ts';
import { attachmentsWithin, explainCapability, sizeInWords } from '../../shared/capabilities.ts';
import { languages, messagesIn } from '../../shared/messages/index.ts';

const inWords = (line: string, language: 'en' | 'ja' = 'en'): string => {
  const { key, params } = explainCapability(line);
  return messagesIn(language)(`capability.explained.${key}`, params);
};

describe('explainCapability', () => {
  it('says how large a message may be, and how large its attachments before they are encoded', () => {
    expect(explainCapability('SIZE 36700160')).toEqual({
      keyword: 'SIZE',
      parameters: '36700160',
      key: 'SIZE',
      params: { size: '35 MB', attachments: '26 MB' },
    });
    expect(inWords('SIZE 36700160')).toContain('up to 35 MB, so attachments up to about 26 MB');
  });

  it.each(['SIZE', 'SIZE 0', 'size 0', 'SIZE many', 'SIZE -1'])('takes “%s” for no limit', (line) => {
    expect(explainCapability(line).key).toBe('SIZE_UNLIMITED');
  });

  it.each([
    ['AUTH GSSAPI NTLM LOGIN', 'AUTH_WINDOWS', 'GSSAPI, NTLM, LOGIN'],
    ['AUTH=LOGIN ntlm', 'AUTH_WINDOWS', 'LOGIN, ntlm'],
    ['AUTH LOGIN XOAUTH2', 'AUTH', 'LOGIN, XOAUTH2'],
    ['AUTH XNTLM', 'AUTH', 'XNTLM'],
    ['X-EXPS GSSAPI NTLM', 'EXCHANGE_SIGN_IN', 'GSSAPI, NTLM'],
  ])('knows whether Windows authentication is among “%s”', (line, key, mechanisms) => {
    expect(explainCapability(line)).toMatchObject({ key, params: { mechanisms } });
  });

  it.each([
    ['8BITMIME', 'EIGHT_BIT_MIME'],
    ['pipelining', 'PIPELINING'],
    ['STARTTLS', 'STARTTLS'],
    ['XRDST', 'EXCHANGE_ROUTING'],
    ['LIMITS RCPTMAX=100', 'LIMITS'],
    ['XXXXXXXA', 'INSPECTED'],
    ['XFANCY a b', 'VENDOR'],
    ['FROBNICATE', 'UNKNOWN'],
    ['constructor', 'UNKNOWN'],
    ['', 'UNKNOWN'],
  ])('explains “%s”', (line, key) => {
    expect(explainCapability(line).key).toBe(key);
  });

  it('has a sentence for every line, in both languages, and stays short whatever a server says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20_000 }), fc.constantFrom(...languages), (line, language) => {
        const sentence = inWords(line, language);
        expect(sentence).not.toBe('');
        expect(sentence).not.toContain('{{');
        expect(sentence.length).toBeLessThan(500);
      }),
    );
    expect(inWords(`AUTH ${'GSSAPI '.repeat(10_000)}`).length).toBeLessThan(500);
  });
});

it('counts in 1024, as administrators set limits', () => {
  const MIB = 1024 * 1024;
  expect([512, 2_048, 10 * MIB, 1.5 * MIB, 150 * MIB, 2_048 * MIB].map(sizeInWords)).toEqual([
    '512 B',
    '2 KB',
    '10 MB',
    '1.5 MB',
    '150 MB',
    '2 GB',
  ]);
});

it('finds the attachments that fit, and no byte more than that', () => {
  for (const limit of [1_000, 36_700_160, 10_485_760]) {
    expect(base64Size(attachmentsWithin(limit))).toBeLessThanOrEqual(limit + 4);
    expect(base64Size(attachmentsWithin(limit) + 60)).toBeGreaterThan(limit);
  }
});
