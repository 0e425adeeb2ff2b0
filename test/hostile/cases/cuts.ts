import type { DiagnosisCode } from '../../../shared/diagnosis/codes.ts';
import { halfClose, reset } from '../acts.ts';
import { type Asked, type HostileCase, OFFERS_TLS, scriptCase, WITH_TLS } from '../hostile-case.ts';

/** How the end of a connection is reported: a reset may take what was said before it along. */
const CUT: readonly DiagnosisCode[] = ['CONNECTION_RESET', 'CONNECTION_DROPPED'];

const AT: readonly (readonly [verb: string, asked: Asked])[] = [
  ['EHLO', 'test'],
  ['MAIL', 'envelope'],
  ['RCPT', 'envelope'],
  ['RSET', 'envelope'],
  ['MAIL', 'send'],
  ['RCPT', 'send'],
  ['DATA', 'send'],
];

/** Connections that end in the middle, at every command: by a reset, and with one side closed. */
export const cutCases: readonly HostileCase[] = [
  ...AT.flatMap(([verb, asked]) => [
    scriptCase(`a reset at ${verb} (${asked})`, CUT, { [verb]: { act: reset } }, { asked }),
    scriptCase(`a closed side at ${verb} (${asked})`, CUT, { [verb]: { act: halfClose } }, { asked }),
  ]),
  scriptCase('a reset at STARTTLS', 'TLS_CUT', { EHLO: OFFERS_TLS, STARTTLS: { act: reset } }, WITH_TLS),
  scriptCase('a closed side at STARTTLS', 'TLS_CUT', { EHLO: OFFERS_TLS, STARTTLS: { act: halfClose } }, WITH_TLS),
  scriptCase('a reset at QUIT', 'TEST_PASSED', { QUIT: { act: reset } }),
  scriptCase('a closed side at QUIT', 'TEST_PASSED', { QUIT: { act: halfClose } }),
  scriptCase('a reset at QUIT, the mail being taken', 'MAIL_SENT', { QUIT: { act: reset } }, { asked: 'send' }),
];
