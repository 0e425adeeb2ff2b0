import { drip, endless, halfClose, inPieces, reset } from '../acts.ts';
import { type HostileCase, SHORT, scriptCase, socketCase } from '../hostile-case.ts';

const short = { properties: { timeout: SHORT } };

/** 10,000 bytes in lines. */
const LONG_GREETING = `${'220-one of many lines\r\n'.repeat(450)}220 done\r\n`;

/** Servers that go wrong before the conversation has begun. */
export const greetingCases: readonly HostileCase[] = [
  scriptCase('a banner without an end', 'REPLY_TOO_LONG', { GREETING: { act: endless('220-again\r\n') } }),
  scriptCase('a banner of one line of 100 MB', 'REPLY_TOO_LONG', { GREETING: { say: '220 ', act: endless('x') } }),
  scriptCase('100 MB of empty lines', 'REPLY_TOO_LONG', { GREETING: { act: endless('\r\n') } }),
  scriptCase('100 MB of NUL bytes', 'REPLY_TOO_LONG', { GREETING: { act: endless(Buffer.alloc(1)) } }),
  scriptCase(
    'a banner with one byte a second',
    'REPLY_UNFINISHED',
    { GREETING: { act: drip('220 slow.test ESMTP\r\n', 1_000) } },
    { properties: { timeout: 2_600 } },
  ),
  scriptCase(
    'a banner that goes on, line by line, for ever',
    'REPLY_UNFINISHED',
    { GREETING: { act: drip(['220-wait\r\n'], 20, true) }, QUIT: 'SILENCE' },
    short,
  ),
  scriptCase(
    'an empty line every now and then, for ever',
    'NO_GREETING',
    { GREETING: { act: drip(['\r\n'], 20, true) } },
    short,
  ),
  scriptCase('a banner in 10,000 packets', 'TEST_PASSED', { GREETING: { act: inPieces(LONG_GREETING) } }),
  scriptCase('a banner with NUL bytes', 'TEST_PASSED', { GREETING: '220 a\u0000b\u0000 ESMTP\r\n' }),
  scriptCase('NUL bytes inside of the code', 'NOT_SMTP', { GREETING: '2\u00002\u00000 ESMTP\r\n' }),
  scriptCase('line feeds without carriage returns', 'TEST_PASSED', {
    GREETING: '220-bare.test\n220 ESMTP\n',
    EHLO: '250-bare.test\n250 HELP\n',
    QUIT: '221 Bye\n',
  }),
  scriptCase('carriage returns without line feeds', 'REPLY_UNFINISHED', { GREETING: '220 bare.test ESMTP\r' }, short),
  scriptCase('the code 000', 'NOT_SMTP', { GREETING: '000 hello\r\n' }),
  scriptCase('the code 999', 'NOT_SMTP', { GREETING: '999 hello\r\n' }),
  scriptCase('a code of 40 digits', 'NOT_SMTP', { GREETING: `${'2'.repeat(40)} hello\r\n` }),
  scriptCase('250 where 220 belongs', 'NOT_SMTP', { GREETING: '250 hello\r\n' }),
  scriptCase('354 where 220 belongs', 'NOT_SMTP', { GREETING: '354 go on\r\n' }),
  scriptCase('a banner of two minds', 'NOT_SMTP', { GREETING: '220-welcome\r\n554 go away\r\n' }),
  scriptCase('a banner with an empty line in it', 'REPLY_BEFORE_COMMAND', {
    GREETING: '220-welcome\r\n\r\n220 ESMTP\r\n',
  }),
  scriptCase('a banner that clears the terminal', 'GREETING_REFUSED', {
    GREETING: '554 \u001b]0;owned\u0007\u001b[2J\u009b31m\u202e\u2066no\r\n',
  }),
  socketCase('an echo', 'NOT_SMTP', (socket) => socket.on('data', (chunk) => socket.write(chunk)), short),
  socketCase('a character generator', 'NOT_SMTP', (socket) => endless('!"#$%&\'()*+,-./01234\r\n')(socket, socket)),
  socketCase('100 MB of a web page', 'HTTP_SERVER', (socket) =>
    endless('HTTP/1.1 400 Bad Request\r\n')(socket, socket),
  ),
  scriptCase('silence', 'NO_GREETING', { GREETING: 'SILENCE' }, short),
  scriptCase('a reset instead of a greeting', ['CONNECTION_RESET', 'CONNECTION_DROPPED'], {
    GREETING: { act: reset },
  }),
  scriptCase('a side that is closed instead of a greeting', 'CONNECTION_DROPPED', { GREETING: { act: halfClose } }),
  scriptCase('half a greeting, and a closed side', 'CONNECTION_DROPPED', {
    GREETING: { say: '220 half', act: halfClose },
  }),
];
