import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanServer } from '../../../shared/model/clean-server.ts';

it.each([
  ['  mail.example.com\t', 'mail.example.com'],
  ['\u00A0mail.example.com\u200B', 'mail.example.com'],
  ['\uFEFFmail.example.com', 'mail.example.com'],
  ['<mail.example.com>', 'mail.example.com'],
  ['Mail server <mail.example.com>', 'mail.example.com'],
  ['"mail.example.com"', 'mail.example.com'],
  ['「mail.example.com」', 'mail.example.com'],
  ['ｍａｉｌ．ｅｘａｍｐｌｅ．ｃｏｍ：５８７', 'mail.example.com:587'],
  ['mail。example。com', 'mail.example.com'],
])('cleans “%s”', (text, expected) => {
  expect(cleanServer(text)).toBe(expected);
});

it.each([
  'mail.example.com:587',
  'smtp://mail.example.com',
  '[::1]:25',
  'not a server',
  'mail.example.com.',
  '日本.jp',
])('leaves “%s”, which may mean something', (text) => {
  expect(cleanServer(text)).toBe(text);
});

it('leaves a connection string as it is', () => {
  const text = 'SmtpServer=<x>; Description="a b"';
  expect(cleanServer(` ${text} `)).toBe(text);
});

it('is clean after one time', () => {
  fc.assert(fc.property(fc.stringMatching(/^[\w.:-]*$/), (text) => cleanServer(text) === text));
});
