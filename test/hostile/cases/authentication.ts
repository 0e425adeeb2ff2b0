import { endless, halfClose, reset } from '../acts.ts';
import { type HostileCase, scriptCase, serverCase } from '../hostile-case.ts';
import { type Answer, playScript } from '../script.ts';
import { serve } from '../server.ts';

const EHLO = '250-hostile.test\r\n250 AUTH NTLM\r\n';
const signIn = { asked: 'sign-in' } as const;

const says = (token: Buffer): string => `334 ${token.toString('base64')}\r\n`;

/** A CHALLENGE_MESSAGE (MS-NLMP §2.2.1.2) whose fields lie beyond its end. */
function lying(): Buffer {
  const challenge = Buffer.alloc(56);
  challenge.write('NTLMSSP\0', 'latin1');
  challenge.writeUInt32LE(2, 8);
  for (const at of [12, 40]) {
    challenge.writeUInt16LE(0xffff, at);
    challenge.writeUInt16LE(0xffff, at + 2);
    challenge.writeUInt32LE(0xffff_fff0, at + 4);
  }
  return challenge;
}

/** Answers AUTH by 334, and the first token, and all that follows, with the same again. */
const challenging = (name: string, finding: HostileCase['finding'], answer: Answer) =>
  serverCase(
    name,
    finding,
    () =>
      serve(
        playScript(
          { EHLO },
          {
            beginExchange: () => (line) =>
              line.startsWith('AUTH') ? '334 \r\n' : line === '*' ? '501 ok\r\n' : answer,
          },
        ),
      ),
    signIn,
  );

/** Servers that go wrong while we sign in. */
export const authenticationCases: readonly HostileCase[] = [
  challenging('challenges without an end', 'SERVER_NOT_PROVEN', '334 \r\n'),
  challenging('a challenge that is not base64', 'SERVER_NOT_PROVEN', '334 ~~~~\r\n'),
  challenging('a challenge of noise', 'SERVER_NOT_PROVEN', says(Buffer.alloc(900, 'noise'))),
  challenging('a challenge of 48 KB', 'SERVER_NOT_PROVEN', says(Buffer.alloc(48_000, 'NTLMSSP'))),
  challenging('a challenge whose fields lie beyond its end', 'SERVER_NOT_PROVEN', says(lying())),
  challenging('a challenge of 100 MB', 'REPLY_TOO_LONG', { say: '334 ', act: endless('QUJD') }),
  challenging('a challenge with terminal escapes', 'SERVER_NOT_PROVEN', '334 \u001b[2J\u0007\r\n'),
  scriptCase(
    '235 in one breath with the wish for a token',
    'REPLY_BEFORE_COMMAND',
    { EHLO, AUTH: '334 \r\n235 hi\r\n' },
    signIn,
  ),
  challenging('250 to a token', 'PROTOCOL_ERROR', '250 welcome\r\n'),
  challenging('235 to a token that proves nothing yet', 'SERVER_NOT_PROVEN', '235 welcome\r\n'),
  scriptCase('235 before there was a token', 'SERVER_NOT_PROVEN', { EHLO, AUTH: '235 welcome\r\n' }, signIn),
  scriptCase('a reset at AUTH', ['CONNECTION_RESET', 'CONNECTION_DROPPED'], { EHLO, AUTH: { act: reset } }, signIn),
  scriptCase('a closed side at AUTH', 'CONNECTION_DROPPED', { EHLO, AUTH: { act: halfClose } }, signIn),
];
