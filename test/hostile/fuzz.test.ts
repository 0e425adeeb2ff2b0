import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SendEvent, TestEvent } from '../../shared/contract/smtp-events.ts';
import { ask, propertiesFor } from './ask.ts';
import { type Asked, scriptCase } from './hostile-case.ts';
import { issue, makeRoot } from './x509.ts';

const authority = makeRoot();
const stage = { authority, identity: issue(authority) };

/** Pieces of replies, proper and not. */
const PIECES = [
  '220 ',
  '250 ',
  '250-',
  '334 ',
  '354 ',
  '421 ',
  '550 ',
  '550-',
  '000 ',
  'STARTTLS',
  'PIPELINING',
  'AUTH NTLM',
  'SIZE 1',
  '\r\n',
  '\r\n',
  '\r\n',
  '\n',
  '\r',
  '\0',
  ' ',
  'x',
];
const garbage = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));
const VERBS = ['GREETING', 'EHLO', 'HELO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'CONTENT', 'RSET', 'QUIT'];
const script = fc.dictionary(fc.constantFrom(...VERBS), fc.oneof(garbage, fc.constant('DROP' as const)), {
  maxKeys: 3,
});

test.each<[Asked, boolean]>([
  ['envelope', false],
  ['envelope', true],
  ['sign-in', false],
  ['send', false],
])('whatever a server says, a conversation (%s, SSL %s) ends, once, and with every step', async (asked, enableSsl) => {
  await fc.assert(
    fc.asyncProperty(script, async (answers) => {
      const hostile = scriptCase('any', [], answers, { asked, properties: { enableSsl, timeout: 250 } });
      const server = await hostile.server(stage);
      try {
        const events: (TestEvent | SendEvent)[] = [];
        const properties = propertiesFor(hostile, server.port);
        const question = { asked, properties, authorities: [authority.pem], attachments: [] };
        for await (const event of ask(question)) events.push(event);
        const results = events.filter(({ type }) => type === 'result');
        expect(results).toEqual([events.at(-1)]);
        const count = (pattern: RegExp): number =>
          events.filter((event) => event.type === 'step' && pattern.test(event.status)).length;
        expect(count(/^(?:passed|failed)$/)).toBe(count(/^started$/));
        // No success without a server that took the mail: it says so only after the final dot.
        const [result] = results;
        if (asked === 'send' && result?.type === 'result' && result.ok) expect(server.heard()).toContain('\r\n.\r\n');
        await server.deserted();
      } finally {
        await server.close();
      }
    }),
    { numRuns: 40 },
  );
});
