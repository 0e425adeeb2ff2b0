import { describe, expect, it } from 'vitest';
import { base64Size, estimateMessageSize, knownSizeLimit, sizeLimit } from '../../../renderer/mail/message-size.ts';

describe('base64Size', () => {
  it.each([0, 1, 2, 3, 56, 57, 58, 10_000])('is what %i bytes become, line breaks included', (bytes) => {
    const lines =
      Buffer.alloc(bytes)
        .toString('base64')
        .match(/.{1,76}/g) ?? [];
    expect(base64Size(bytes)).toBe(lines.map((line) => `${line}\r\n`).join('').length);
  });
});

describe('estimateMessageSize', () => {
  const headers = [
    { name: 'From', value: 'a@example.com' },
    { name: 'To', value: 'b@example.com' },
    { name: 'Subject', value: 'Nightly load' },
  ];
  const estimate = (text: string, attachments: { name: string; size?: number }[] = []) =>
    estimateMessageSize({ headers, text, attachments });

  it('counts a line break of the text as two bytes', () => {
    expect(estimate('a\nb') - estimate('ab')).toBe(2);
  });

  it('lets Japanese text grow as base64 does', () => {
    expect(estimate('日'.repeat(300)) - estimate('')).toBe(base64Size(900));
  });

  it('counts a text file and attachments that are known, and the frame of those that are not', () => {
    const none = estimate('');
    expect(estimateMessageSize({ headers, text: '', textFileSize: 500, attachments: [] }) - none).toBe(500);
    expect(estimate('', [{ name: 'a.csv', size: 3_000 }]) - estimate('', [{ name: 'a.csv' }])).toBe(base64Size(3_000));
    expect(estimate('', [{ name: 'a.csv' }])).toBeGreaterThan(none);
  });
});

describe('sizeLimit', () => {
  it.each([
    [['PIPELINING', 'SIZE 10240000', '8BITMIME'], 10_240_000],
    [['size 5'], 5],
    [['SIZE 0'], undefined],
    [['SIZE'], undefined],
    [[], undefined],
  ])('%j', (capabilities, expected) => {
    expect(sizeLimit(capabilities)).toBe(expected);
  });
});

describe('knownSizeLimit', () => {
  it('is what the server has just said, else what it said before', () => {
    expect(knownSizeLimit(['SIZE 100'], 200)).toBe(100);
    expect(knownSizeLimit([], 200)).toBe(200);
    expect(knownSizeLimit([], undefined)).toBeUndefined();
  });

  it('is none where the server has just named none', () => {
    expect(knownSizeLimit(['PIPELINING'], 200)).toBeUndefined();
  });
});
