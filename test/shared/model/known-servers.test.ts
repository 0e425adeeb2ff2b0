import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearestKnownServer, serverOfDomain } from '../../../shared/model/known-servers.ts';

it.each([
  ['smtp.ofice365.com', 'smtp.office365.com'],
  ['smtp.office356.com', 'smtp.office365.com'],
  ['SMTP.Ofice356.com', 'smtp.office365.com'],
  ['smtp.gmial.com', 'smtp.gmail.com'],
  ['smtp.gmail.co', 'smtp.gmail.com'],
  ['smpt.sendgrid.net', 'smtp.sendgrid.net'],
])('%s was probably meant to be %s', (typed, meant) => {
  expect(nearestKnownServer(typed)).toBe(meant);
});

it.each([
  'smtp.office365.com',
  'smtp.mail.com',
  'smtp.zoho.eu',
  'mail.example.com',
  'smtp.example.com',
  'localhost',
  '10.0.0.1',
  'x'.repeat(5_000),
])('%s is left alone', (name) => {
  expect(nearestKnownServer(name)).toBeUndefined();
});

it('ends for every text, and suggests only what is near', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => nearestKnownServer(text) !== text));
});

it('knows the server of an address', () => {
  expect(serverOfDomain('GMail.com')).toBe('smtp.gmail.com');
  expect(serverOfDomain('example.com')).toBeUndefined();
});
