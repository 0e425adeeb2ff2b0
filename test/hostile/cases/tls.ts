import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { DiagnosisCode } from '../../../shared/diagnosis/codes.ts';
import type { Identity } from '../../certificates.ts';
import { drip, endless, halfClose, pastTls, reset } from '../acts.ts';
import {
  type HostileCase,
  OFFERS_TLS,
  SHORT_WITH_TLS,
  scriptCase,
  serverCase,
  socketCase,
  WITH_TLS,
} from '../hostile-case.ts';
import type { Act, Answer } from '../script.ts';
import { serve } from '../server.ts';

const SHORT_TLS = { properties: { enableSsl: true, timeout: SHORT_WITH_TLS } } as const;

/** TLS records (RFC 8446 §5.1): a handshake message longer than a record may be, and a warning. */
const HUGE_RECORD = Buffer.from([0x16, 3, 3, 0xff, 0xff]);
const WARNING = Buffer.from([0x15, 3, 3, 0, 2, 1, 90]);
/** The beginning of a ServerHello that never comes to its end. */
const BEGUN = Buffer.from([0x16, 3, 3, 0, 122, 2, 0, 0, 118, 3, 3]);

const noise = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, at) => (at * 167 + 89) % 256));

/** Says yes to STARTTLS and answers the handshake with something of its own. */
const instead = (
  name: string,
  finding: HostileCase['finding'],
  act: Act,
  options = WITH_TLS as typeof SHORT_TLS | typeof WITH_TLS,
) =>
  socketCase(
    name,
    finding,
    (socket: Socket) => {
      socket.write('220 hostile.test ESMTP\r\n');
      socket.on('data', (chunk) => {
        const text = chunk.toString('latin1');
        if (text.startsWith('EHLO')) socket.write(OFFERS_TLS);
        else if (text.startsWith('STARTTLS')) socket.write('220 Ready\r\n');
        else act(socket, socket);
      });
    },
    options,
  );

/** Does the handshake properly, and then goes wrong in the answer to the EHLO inside. */
const inside = (
  name: string,
  finding: DiagnosisCode | readonly DiagnosisCode[],
  answer: Answer,
  options: typeof SHORT_TLS | typeof WITH_TLS = WITH_TLS,
) => scriptCase(name, finding, { EHLO: [OFFERS_TLS, answer] }, options);

/** Ends the TCP connection as soon as the handshake is done, without a word. */
const goneAfterHandshake = (identity: Identity) => (raw: Socket) => {
  raw.write('220 hostile.test ESMTP\r\n');
  raw.on('data', (chunk) => {
    const text = chunk.toString('latin1');
    if (text.startsWith('EHLO')) raw.write(OFFERS_TLS);
    if (!text.startsWith('STARTTLS')) return;
    raw.removeAllListeners('data');
    raw.write('220 Ready\r\n');
    const secure = new TLSSocket(raw, { isServer: true, ...identity });
    secure.on('error', () => {}).on('secure', () => raw.destroy());
  });
};

/** Servers that go wrong around STARTTLS and inside of TLS. */
export const tlsCases: readonly HostileCase[] = [
  scriptCase('250 to STARTTLS', 'PROTOCOL_ERROR', { EHLO: OFFERS_TLS, STARTTLS: '250 ready\r\n' }, WITH_TLS),
  instead('plain text after STARTTLS', 'TLS_NOT_SPOKEN', (socket) => void socket.write('250 hostile.test\r\n')),
  instead('a TLS record of an impossible length', 'TLS_HANDSHAKE_FAILED', (socket) => void socket.write(HUGE_RECORD)),
  instead('noise in the handshake', 'TLS_NOT_SPOKEN', (socket) => void socket.write(noise(10_000))),
  instead('100 MB of noise in the handshake', 'TLS_NOT_SPOKEN', endless(noise(4_096))),
  instead('warnings without an end in the handshake', 'TLS_HANDSHAKE_FAILED', endless(WARNING)),
  instead('a handshake that stalls', 'TIMED_OUT', () => {}, SHORT_TLS),
  instead('a handshake that stalls in the middle', 'TIMED_OUT', (socket) => void socket.write(BEGUN), SHORT_TLS),
  instead(
    'a handshake byte by byte',
    'TIMED_OUT',
    drip(
      [...BEGUN].map((byte) => String.fromCharCode(byte)),
      200,
    ),
    SHORT_TLS,
  ),
  instead('a reset in the handshake', 'TLS_CUT', reset),
  instead('a closed side in the handshake', 'TLS_CUT', halfClose),
  serverCase(
    'a cut right after the handshake',
    ['TLS_CUT', 'CONNECTION_DROPPED', 'CONNECTION_RESET'],
    ({ identity }) => serve(goneAfterHandshake(identity)),
    WITH_TLS,
  ),
  inside('plain text inside of TLS', 'TLS_HANDSHAKE_FAILED', { act: pastTls('250 plain\r\n') }),
  inside('a reset inside of TLS', ['CONNECTION_RESET', 'CONNECTION_DROPPED'], { act: reset }),
  inside('a closed side inside of TLS', 'CONNECTION_DROPPED', { act: halfClose }),
  inside(
    'an answer byte by byte inside of TLS',
    'REPLY_UNFINISHED',
    { act: drip('250 slow.test\r\n', 1_000) },
    SHORT_TLS,
  ),
  inside('an answer without an end inside of TLS', 'REPLY_TOO_LONG', { act: endless('250-MORE\r\n') }),
  inside('a line of 100 MB inside of TLS', 'REPLY_TOO_LONG', { act: endless('x') }),
  inside('two answers to the EHLO inside of TLS', 'REPLY_BEFORE_COMMAND', '250 ok\r\n250 ok\r\n'),
  inside('STARTTLS offered again inside of TLS', 'TEST_PASSED', OFFERS_TLS),
  scriptCase(
    'STARTTLS offered twice',
    'TEST_PASSED',
    { EHLO: ['250-hostile.test\r\n250-STARTTLS\r\n250 STARTTLS\r\n', '250 hostile.test\r\n'] },
    WITH_TLS,
  ),
];
