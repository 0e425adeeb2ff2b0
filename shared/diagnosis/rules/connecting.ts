import type { Evidence } from '../evidence.ts';
import { nameError, type Rule } from '../rule.ts';

/** No way from this machine to that kind of address (errno(3)). */
export const NO_ROUTE = /^(?:ENETUNREACH|EADDRNOTAVAIL|EAFNOSUPPORT|EPROTONOSUPPORT)\b/;

/** Every address of the name is an IPv6 address, and there is no way to any. */
const onlyIpv6 = ({ host, failedAddresses = [] }: Evidence): boolean =>
  !host.includes(':') &&
  failedAddresses.length > 0 &&
  failedAddresses.every(({ address, error }) => address.includes(':') && NO_ROUTE.test(error));

const implicitTlsPort = ({ port }: Evidence): boolean => port === 465;

/** Name resolution and the TCP connection: the system's error names (errno(3), getaddrinfo(3), c-ares). */
export const connectingRules: readonly Rule[] = [
  {
    code: 'HOST_IS_MAIL_DOMAIN',
    seen: 'The name has MX records and no address.',
    when: {
      trouble: 'system',
      error: /^ENODATA\b/,
      and: ({ mailServers = [] }) => mailServers.length > 0,
    },
    params: ({ mailServers = [] }) => ({ mailServers: mailServers.join(', ') }),
  },
  {
    code: 'HOST_HAS_NO_ADDRESS',
    seen: '`ENODATA`: the name exists and has no address.',
    when: { trouble: 'system', error: /^ENODATA\b/ },
  },
  {
    code: 'HOST_NOT_FOUND',
    seen: '`ENOTFOUND`: DNS says that there is no such name.',
    when: { trouble: 'system', error: /^ENOTFOUND\b/ },
  },
  {
    code: 'DNS_SERVER_FAILURE',
    seen: '`ESERVFAIL`, `EREFUSED`, `EAI_FAIL`: the DNS server answers that it cannot or will not.',
    when: { steps: ['resolve'], trouble: 'system', error: /^(?:ESERVFAIL|EREFUSED|EFORMERR|ENOTIMP|EAI_FAIL)\b/ },
    params: nameError,
  },
  {
    code: 'DNS_FAILED',
    seen: '`EAI_AGAIN` and every other failure of the look-up: no DNS server answered.',
    when: { steps: ['resolve'], trouble: 'system' },
    params: nameError,
  },
  {
    code: 'CONNECTION_REFUSED',
    seen: '`ECONNREFUSED`',
    when: { trouble: 'system', error: /^ECONNREFUSED\b/ },
  },
  {
    code: 'MICROSOFT_365_PORT',
    seen: 'No answer from a server of Microsoft 365 on port 465.',
    when: { steps: ['connect'], provider: 'microsoft365', error: /^ETIMEDOUT\b/, and: implicitTlsPort },
  },
  {
    code: 'MICROSOFT_365_PORT',
    seen: 'The time-out ends while connecting to port 465 of Microsoft 365.',
    when: { steps: ['connect'], trouble: 'timedOut', provider: 'microsoft365', and: implicitTlsPort },
  },
  {
    code: 'CONNECTION_TIMED_OUT',
    seen: '`ETIMEDOUT`: nobody answered the connection request.',
    when: { trouble: 'system', error: /^ETIMEDOUT\b/ },
  },
  {
    code: 'CONNECTION_TIMED_OUT',
    seen: 'The time-out ends while connecting.',
    when: { steps: ['connect'], trouble: 'timedOut' },
  },
  {
    code: 'IPV6_ONLY',
    seen: 'Only IPv6 addresses, and no way from here to any (`ENETUNREACH`, `EADDRNOTAVAIL`).',
    when: { steps: ['connect'], trouble: 'system', and: onlyIpv6 },
    params: nameError,
  },
  {
    code: 'NETWORK_UNREACHABLE',
    seen: '`ENETUNREACH`, `EHOSTUNREACH`, `ENETDOWN`, `EHOSTDOWN`, `EADDRNOTAVAIL`',
    when: { trouble: 'system', error: /^(?:ENETUNREACH|EHOSTUNREACH|ENETDOWN|EHOSTDOWN|EADDRNOTAVAIL)\b/ },
    params: nameError,
  },
  {
    code: 'CONNECTION_RESET',
    seen: '`ECONNRESET`, `EPIPE`, `ECONNABORTED` outside a TLS handshake.',
    when: { trouble: 'system', error: /^(?:ECONNRESET|EPIPE|ECONNABORTED)\b/ },
  },
  {
    code: 'CONNECTION_FAILED',
    seen: 'Every other error of the system.',
    when: { trouble: 'system' },
    params: nameError,
  },
];
