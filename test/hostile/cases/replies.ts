import { drip, endless } from '../acts.ts';
import { type HostileCase, SHORT, scriptCase } from '../hostile-case.ts';

const envelope = { asked: 'envelope' } as const;

/** A capability line among others. */
const offers = (capability: string): string => `250-hostile.test\r\n250-${capability}\r\n250 HELP\r\n`;

const TEN_THOUSAND = Array.from({ length: 10_000 }, (_, number) => `M${number}`);

/** Servers whose answers to EHLO, MAIL FROM and RCPT TO are wrong. */
export const replyCases: readonly HostileCase[] = [
  scriptCase('capabilities without an end', 'REPLY_TOO_LONG', { EHLO: { act: endless('250-AGAIN\r\n') } }),
  scriptCase('a capability of 100 MB', 'REPLY_TOO_LONG', { EHLO: { say: '250-', act: endless('x') } }),
  scriptCase(
    'capabilities that drip for ever',
    'REPLY_UNFINISHED',
    { EHLO: { act: drip(['250-MORE\r\n'], 20, true) } },
    { properties: { timeout: SHORT } },
  ),
  scriptCase('10,000 mechanisms to sign in', 'TEST_PASSED', { EHLO: offers(`AUTH ${TEN_THOUSAND.join(' ')}`) }),
  scriptCase(
    '10,000 mechanisms, and a wish to sign in',
    'WINDOWS_AUTHENTICATION_NOT_OFFERED',
    { EHLO: offers(`AUTH ${TEN_THOUSAND.join(' ')}`) },
    { asked: 'sign-in' },
  ),
  scriptCase('SIZE 0', 'MAIL_SENT', { EHLO: offers('SIZE 0') }, { asked: 'send' }),
  scriptCase('SIZE with 400 digits', 'MAIL_SENT', { EHLO: offers(`SIZE ${'9'.repeat(400)}`) }, { asked: 'send' }),
  scriptCase('SIZE below nothing', 'MAIL_SENT', { EHLO: offers('SIZE -1') }, { asked: 'send' }),
  scriptCase('SIZE NaN', 'MAIL_SENT', { EHLO: offers('SIZE NaN') }, { asked: 'send' }),
  scriptCase('SIZE 1', 'MESSAGE_TOO_LARGE', { EHLO: offers('SIZE 1') }, { asked: 'send' }),
  scriptCase('354 to EHLO', 'PROTOCOL_ERROR', { EHLO: '354 go on\r\n' }),
  scriptCase('220 to EHLO', 'PROTOCOL_ERROR', { EHLO: '220 hello again\r\n' }),
  scriptCase('000 to EHLO', 'PROTOCOL_ERROR', { EHLO: '000-x\r\n000 y\r\n' }),
  scriptCase('EHLO answered with yes and no', 'PROTOCOL_ERROR', { EHLO: '250-hostile.test\r\n550 no\r\n' }),
  scriptCase('354 to MAIL FROM', 'PROTOCOL_ERROR', { MAIL: '354 go on\r\n' }, envelope),
  scriptCase('334 to MAIL FROM', 'PROTOCOL_ERROR', { MAIL: '334 \r\n' }, envelope),
  scriptCase('999 to RCPT TO', 'PROTOCOL_ERROR', { RCPT: '999 what\r\n' }, envelope),
  scriptCase('221 to RCPT TO', 'PROTOCOL_ERROR', { RCPT: '221 bye\r\n' }, envelope),
  scriptCase('RCPT TO answered with yes and no', 'PROTOCOL_ERROR', { RCPT: '250-yes\r\n550 no\r\n' }, envelope),
  scriptCase('RCPT TO answered with no and yes', 'PROTOCOL_ERROR', { RCPT: '550-no\r\n250 yes\r\n' }, envelope),
  scriptCase('a status code 9.999.999', 'RECIPIENT_REFUSED', { RCPT: '550 9.999.999 no\r\n' }, envelope),
  scriptCase('a status code 5.9999.9999', 'RECIPIENT_REFUSED', { RCPT: '550 5.9999.9999 no\r\n' }, envelope),
  scriptCase(
    'a refusal with 60 KB of reasons',
    'SENDER_REFUSED',
    { MAIL: `550-${'no '.repeat(40)}\r\n`.repeat(480).concat('550 no\r\n') },
    envelope,
  ),
  scriptCase('bytes beyond ASCII in a code', 'PROTOCOL_ERROR', { MAIL: '２５０ ok\r\n' }, envelope),
];
