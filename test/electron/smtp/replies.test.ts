import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCapabilities } from '../../../electron/smtp/capabilities.ts';
import { ehloName } from '../../../electron/smtp/ehlo-name.ts';
import { queueIdOf } from '../../../electron/smtp/queue-id.ts';
import { isMisplaced, REPLY_TEXT_MAX, toReply } from '../../../electron/smtp/reply.ts';

test.each([
  ['250 2.1.0 Ok', { code: 250, enhancedCode: '2.1.0', text: '250 2.1.0 Ok' }],
  ['250-a\n250 b', { code: 250, text: '250-a\n250 b' }],
  ['250', { code: 250, text: '250' }],
  ['550-5.1.1 No\n550 5.1.1 Really', { code: 550, enhancedCode: '5.1.1', text: '550-5.1.1 No\n550 5.1.1 Really' }],
  ['220 10.2.3.4 ESMTP', { code: 220, text: '220 10.2.3.4 ESMTP' }],
  ['220 2.3.4.5 ESMTP', { code: 220, text: '220 2.3.4.5 ESMTP' }],
])('%j is a reply', (text, reply) => {
  expect(toReply(text)).toEqual(reply);
});

test.each(['250-a\n550 b', '250-a\nb', '250-a\n', '550-a\n250-b\n550 c'])('%j says yes and no at once', (text) => {
  expect(toReply(text)).toBeUndefined();
});

test('a yes is the code that its command has', () => {
  const isYes = (verb: string, code: number): boolean => !isMisplaced(verb, { code, text: '' });
  expect(isYes('EHLO', 250) && isYes('STARTTLS', 220) && isYes('RCPT', 251)).toBe(true);
  expect(isYes('DATA', 354) && isYes('CONTENT', 250) && isYes('AUTH', 334) && isYes('QUIT', 250)).toBe(true);
  expect(isYes('MAIL', 354) || isYes('DATA', 250) || isYes('CONTENT', 354) || isYes('STARTTLS', 250)).toBe(false);
  expect(isYes('MAIL', 550) && isYes('DATA', 421)).toBe(true);
});

test.each(['', '25', '2500 x', '199 x', '600 x', 'HTTP/1.1 400', ' 250 x', '250x', 'a\n250 b'])(
  '%j is none',
  (text) => {
    expect(toReply(text)).toBeUndefined();
  },
);

test('whatever a server sends, a reply is bounded and has no controls', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 10_000 }), (text) => {
      const reply = toReply(`250 ${text.replaceAll('\n', '\n250-')}`);
      expect(reply?.text.length).toBeLessThanOrEqual(REPLY_TEXT_MAX);
      expect(reply?.text.replaceAll(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }),
  );
});

test('capabilities are read without regard to case, with or without parameters', () => {
  const capabilities = readCapabilities(
    '250-mail.example.com Hello\n250-size 35882577\n250-AUTH=LOGIN\n250-StartTLS\n250 HELP',
  );
  expect(capabilities.lines).toEqual(['size 35882577', 'AUTH=LOGIN', 'StartTLS', 'HELP']);
  expect(['SIZE', 'AUTH', 'STARTTLS', 'HELP', 'DSN'].map(capabilities.has)).toEqual([true, true, true, true, false]);
  expect(capabilities.maxSize).toBe(35_882_577);
  expect(readCapabilities('250 STARTTLS').has('STARTTLS')).toBe(false);
  expect(readCapabilities('250-x\n250 SIZE 0').maxSize).toBeUndefined();
  expect(readCapabilities('250-x\n250 SIZE').maxSize).toBeUndefined();
});

test.each([
  ['etl01.corp.example.com', '10.0.0.7', 'etl01.corp.example.com'],
  ['ETL01', '10.0.0.7', '[10.0.0.7]'],
  ['my_host.example.com', '10.0.0.7', '[10.0.0.7]'],
  ['10.0.0.9', '10.0.0.7', '[10.0.0.7]'],
  ['host.', '10.0.0.7', '[10.0.0.7]'],
  ['', '::1', '[IPv6:::1]'],
  ['x', 'fe80::1%eth0', '[IPv6:fe80::1]'],
  ['x', '::ffff:10.0.0.7', '[10.0.0.7]'],
])('a machine called %j at %s introduces itself as %s', (machine, address, name) => {
  expect(ehloName(address, machine)).toBe(name);
});

test.each([
  ['250 2.0.0 Ok: queued as 4XyZ12AbC', '4XyZ12AbC'],
  ['250 OK id=1rXyZa-0003Gh-2B', '1rXyZa-0003Gh-2B'],
  [
    '250 2.6.0 <a@b> [InternalId=28746590978050, Hostname=X.prod.outlook.com] 8 bytes, Queued mail for delivery',
    '28746590978050',
  ],
  ['250 2.0.0 41OCd2Xk012345 Message accepted for delivery', '41OCd2Xk012345'],
  ['250 Ok', undefined],
])('the queue id of %j', (text, id) => {
  expect(queueIdOf(text)).toBe(id);
});
