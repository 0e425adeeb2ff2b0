import { type HostileCase, OFFERS_TLS, scriptCase, WITH_TLS } from '../hostile-case.ts';

const envelope = { asked: 'envelope' } as const;

const EHLO = '250-hostile.test\r\n250 HELP\r\n';
const TAKEN = '250 2.0.0 Ok: queued as FAKE\r\n';

/** Servers that answer what was not asked. */
export const orderCases: readonly HostileCase[] = [
  scriptCase('the answer to EHLO behind the greeting', 'REPLY_BEFORE_COMMAND', {
    GREETING: `220 hostile.test\r\n${EHLO}`,
  }),
  scriptCase('half an answer to EHLO behind the greeting', 'REPLY_BEFORE_COMMAND', {
    GREETING: '220 hostile.test\r\n250-hos',
    EHLO: 'tile.test\r\n250 HELP\r\n',
  }),
  scriptCase(
    'every answer before the first question',
    'REPLY_BEFORE_COMMAND',
    { GREETING: `220 hostile.test\r\n${EHLO}250 ok\r\n250 ok\r\n354 go\r\n${TAKEN}221 bye\r\n` },
    { asked: 'send' },
  ),
  scriptCase('two answers to EHLO', 'REPLY_BEFORE_COMMAND', { EHLO: EHLO + EHLO }),
  scriptCase('two answers to MAIL FROM', 'REPLY_BEFORE_COMMAND', { MAIL: '250 ok\r\n250 ok\r\n' }, envelope),
  scriptCase('yes and then no to RCPT TO', 'REPLY_BEFORE_COMMAND', { RCPT: '250 ok\r\n550 no\r\n' }, envelope),
  scriptCase(
    'the mail taken before it is sent',
    'REPLY_BEFORE_COMMAND',
    { DATA: `354 go\r\n${TAKEN}` },
    { asked: 'send', attachment: 1_000_000 },
  ),
  scriptCase(
    'more answers than commands, with PIPELINING',
    'REPLY_BEFORE_COMMAND',
    { EHLO: '250-hostile.test\r\n250 PIPELINING\r\n', MAIL: `250 ok\r\n250 ok\r\n354 go\r\n${TAKEN}` },
    { asked: 'send', attachment: 1_000_000 },
  ),
  scriptCase(
    'the yes to STARTTLS before it is asked',
    'REPLY_BEFORE_COMMAND',
    { EHLO: `${OFFERS_TLS}220 ready\r\n` },
    WITH_TLS,
  ),
  scriptCase(
    'replies slipped in before TLS',
    'PLAINTEXT_INJECTED',
    { EHLO: [OFFERS_TLS, EHLO], STARTTLS: `220 ready\r\n250-hostile.test\r\n250 AUTH PLAIN\r\n` },
    WITH_TLS,
  ),
  scriptCase(
    'half a reply slipped in before TLS',
    'PLAINTEXT_INJECTED',
    { EHLO: [OFFERS_TLS, EHLO], STARTTLS: '220 ready\r\n250-hos' },
    WITH_TLS,
  ),
];
