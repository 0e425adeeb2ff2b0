import type { Evidence } from '../evidence.ts';
import { nameError, type Rule } from '../rule.ts';

const systemError =
  (...codes: string[]) =>
  ({ trouble, error }: Evidence): boolean =>
    trouble === 'system' && codes.includes(error?.code ?? '');

/** Name resolution and the TCP connection: the system's error names (errno(3), getaddrinfo(3)). */
export const connectingRules: readonly Rule[] = [
  // Whoever ends the connection in the middle of a handshake means the handshake.
  {
    code: 'TLS_HANDSHAKE_FAILED',
    when: ({ step, trouble }) => step === 'starttls' && trouble === 'system',
    params: nameError,
  },
  { code: 'HOST_NOT_FOUND', when: systemError('ENOTFOUND', 'ENODATA') },
  {
    code: 'DNS_FAILED',
    when: (evidence) => evidence.step === 'resolve' && evidence.trouble === 'system',
    params: nameError,
  },
  { code: 'CONNECTION_REFUSED', when: systemError('ECONNREFUSED') },
  { code: 'CONNECTION_TIMED_OUT', when: systemError('ETIMEDOUT') },
  { code: 'CONNECTION_TIMED_OUT', when: ({ step, trouble }) => step === 'connect' && trouble === 'timedOut' },
  {
    code: 'NETWORK_UNREACHABLE',
    when: systemError('ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EHOSTDOWN', 'EADDRNOTAVAIL'),
    params: nameError,
  },
  { code: 'CONNECTION_RESET', when: systemError('ECONNRESET', 'EPIPE', 'ECONNABORTED') },
  { code: 'CONNECTION_FAILED', when: ({ trouble }) => trouble === 'system', params: nameError },
];
