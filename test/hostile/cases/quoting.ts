import { createNtlmAcceptor } from '../../../electron/windows-authentication/ntlm/index.ts';
import { ACCOUNT } from '../ask.ts';
import { type HostileCase, serverCase } from '../hostile-case.ts';
import { type Answer, type Exchange, playScript, type Script } from '../script.ts';
import { serve } from '../server.ts';

const EHLO = '250-hostile.test\r\n250 AUTH NTLM\r\n';

/** A server's part in NTLM up to the response, which it then quotes. */
function ntlmThen(quote: (response: string) => Answer): Exchange {
  const acceptor = createNtlmAcceptor({
    computer: 'MAIL',
    domain: ACCOUNT.domain,
    host: 'hostile.test',
    passwordOf: () => ACCOUNT.password,
  });
  let challenged = false;
  return (line) => {
    if (line.startsWith('AUTH')) return '334 \r\n';
    if (challenged) return quote(line);
    challenged = true;
    return `334 ${acceptor.challenge(Buffer.from(line, 'base64')).toString('base64')}\r\n`;
  };
}

/** Answers our NTLM response, from which a password can be guessed at leisure, by quoting it. */
const quoting = (
  name: string,
  finding: HostileCase['finding'],
  quote: (response: string) => Answer,
  properties = {},
): HostileCase =>
  serverCase(name, finding, () => serve(playScript({ EHLO }, { beginExchange: () => ntlmThen(quote) })), {
    asked: 'sign-in',
    properties,
  });

/** Lets us in, and quotes the response in the answer to each command that follows. */
function quotingLater(): HostileCase {
  let response = '';
  const refusal: Answer = { act: (socket) => socket.write(`550 5.7.1 you sent ${response}\r\n`) };
  const script: Script = { EHLO, MAIL: refusal, NOOP: refusal, QUIT: refusal };
  const beginExchange = () =>
    ntlmThen((line) => {
      response = line;
      return `235 2.7.0 welcome, ${line}\r\n`;
    });
  return serverCase(
    'the sign-in quoted in every later answer',
    'TEST_PASSED',
    () => serve(playScript(script, { beginExchange })),
    { asked: 'sign-in' },
  );
}

/** Servers that quote what they were told in secret. Nobody who reads the test may learn it from there. */
export const quotingCases: readonly HostileCase[] = [
  quoting(
    'a token quoted as an unknown command',
    'MECHANISM_REFUSED',
    (line) => `500 5.5.1 Command unrecognized: "${line}"\r\n`,
  ),
  quoting('a token quoted in the refusal of it', 'AUTHENTICATION_REFUSED', (line) => `535 5.7.3 bad token ${line}\r\n`),
  quoting('a token quoted in capitals', 'MECHANISM_REFUSED', (line) => `500 ${line.toUpperCase()} UNKNOWN\r\n`),
  quoting(
    'the beginning of a token quoted',
    'MECHANISM_REFUSED',
    (line) => `500 unknown: ${line.slice(0, 120)}...\r\n`,
  ),
  quoting('the end of a token quoted', 'MECHANISM_REFUSED', (line) => `500 unknown: ...${line.slice(-120)}\r\n`),
  quoting(
    'a token quoted on several lines',
    'MECHANISM_REFUSED',
    (line) => `500-${line.slice(0, 90)}\r\n500-${line.slice(90, 200)}\r\n500 ${line.slice(200)}\r\n`,
  ),
  quoting('a token quoted twice', 'AUTHENTICATION_REFUSED', (line) => `535 5.7.3 ${line}${line}\r\n`),
  quoting('a token in place of a reply', 'PROTOCOL_ERROR', (line) => `${line}\r\n`),
  quoting('a token in place of a yes', 'PROTOCOL_ERROR', (line) => `250 ${line}\r\n`),
  quoting('a token sent back as a challenge', 'SERVER_NOT_PROVEN', (line) => `334 ${line}\r\n`),
  quoting('a token sent back in quotes as a challenge', 'SERVER_NOT_PROVEN', (line) => `334 "${line}"\r\n`),
  quoting('a token quoted in a second answer', 'REPLY_BEFORE_COMMAND', (line) => `235 ok\r\n500 unknown: ${line}\r\n`),
  quoting('a token quoted in a goodbye', 'SERVER_BUSY', (line) => `421 4.7.0 ${line} is too much\r\n`),
  quoting('a token quoted in a reply that does not end', 'REPLY_UNFINISHED', (line) => `500-${line}`, {
    timeout: 1_000,
  }),
  quotingLater(),
];
