import type { Certificate, Diagnosis, StepDetail, StepEvent } from '../contract/smtp-events.ts';
import type { Params } from '../model/problem.ts';
import type { DiagnosisCode } from './codes.ts';
import { finding } from './diagnose.ts';
import { isExternal } from './external-recipient.ts';
import { isAddress, isLoopback } from './ip-address.ts';
import { quote } from './rule.ts';
import { isInspected } from './rules/anywhere.ts';
import { NO_ROUTE } from './rules/connecting.ts';

/** Days before its end from which a certificate is worth a warning. */
export const EXPIRES_SOON_DAYS = 30;
/** Milliseconds from which a look-up, and any other step, is slow: both take far less than one second in health. */
export const SLOW_LOOKUP = 2_000;
export const SLOW_STEP = 5_000;
/** Part of the time-out from which it is near: a mail with attachments takes longer than a test. */
export const NEAR_TIME_OUT = 0.7;
const DAY = 86_400_000;

/** What a test that passed has seen. */
export type Passed = {
  readonly host: string;
  readonly port: number;
  /** Milliseconds the whole may take, and took. */
  readonly timeout: number;
  readonly ms: number;
  readonly encrypted: boolean;
  /** The server offers STARTTLS. */
  readonly starttlsOffered: boolean;
  readonly useWindowsAuthentication: boolean;
  /** The server's certificate, where TLS was used. */
  readonly certificate: Certificate | undefined;
  /** The steps with what they found, those that ended only. */
  readonly steps: readonly StepEvent[];
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** One line of the table: every one whose `when` gives values is advice. */
export type AdviceRule = {
  readonly code: DiagnosisCode;
  readonly severity: 'warning' | 'information';
  /** What is recognised: a line of `docs/diagnosis.md`. */
  readonly seen: string;
  /** Values beside host and port that complete the sentences; undefined where there is nothing to say. */
  readonly when: (passed: Passed) => Params | undefined;
};

const endOf = ({ steps }: Passed, step: StepEvent['step']): StepEvent | undefined =>
  steps.findLast((event) => event.step === step && event.status === 'passed');

const detailOf = (passed: Passed, step: StepEvent['step']): StepDetail => endOf(passed, step)?.detail ?? {};

const slow = (passed: Passed, step: StepEvent['step'], from: number): Params | undefined => {
  const { ms = 0 } = endOf(passed, step) ?? {};
  return ms >= from ? { seconds: Math.round(ms / 100) / 10 } : undefined;
};

/** Addresses of the name that did not answer while another did. What this machine has no way to says nothing of them. */
const deadAddresses = (passed: Passed) =>
  (detailOf(passed, 'connect').failedAddresses ?? []).filter(
    ({ address, error }) => !NO_ROUTE.test(error) && !isLoopback(address),
  );

const isIpv6 = ({ address }: { address: string }): boolean => address.includes(':');

const listed = (addresses: readonly { address: string; error: string }[]): Params => ({
  addresses: quote(addresses.map(({ address, error }) => `${address} (${error})`).join(', ')),
});

/** Steps that have no finding of their own when they are slow. */
const OTHER_STEPS = ['connect', 'ehlo', 'starttls', 'authenticate', 'sender', 'recipient'] as const;

/** What works today and could be better, or will stop working. */
export const adviceRules: readonly AdviceRule[] = [
  {
    code: 'STARTTLS_AVAILABLE',
    severity: 'information',
    seen: 'EHLO lists STARTTLS, and SSL is off.',
    when: ({ encrypted, starttlsOffered }) => (!encrypted && starttlsOffered ? {} : undefined),
  },
  {
    code: 'CERTIFICATE_EXPIRES_SOON',
    severity: 'warning',
    seen: `The certificate ends in fewer than ${EXPIRES_SOON_DAYS} days.`,
    when: ({ certificate, now }) => {
      if (!certificate) return undefined;
      const days = Math.floor((Date.parse(certificate.validTo) - now) / DAY);
      return days < EXPIRES_SOON_DAYS ? { days, validTo: certificate.validTo.slice(0, 10) } : undefined;
    },
  },
  {
    code: 'WEAK_CIPHER',
    severity: 'information',
    seen: 'TLS 1.2 with RSA key exchange (no forward secrecy), 3DES or RC4.',
    when: (passed) => {
      const { protocol = '', cipher = '' } = detailOf(passed, 'starttls');
      return /^TLS_RSA_|_(?:3DES|RC4)_/.test(cipher) ? { protocol, cipher } : undefined;
    },
  },
  {
    code: 'SMTP_INSPECTION',
    severity: 'warning',
    seen: 'The greeting is asterisks, or a capability is `XXXXXXXA`.',
    when: (passed) => {
      const { capabilities = [] } = detailOf(passed, 'ehlo');
      return isInspected({ greeting: endOf(passed, 'greeting')?.reply?.text ?? '', capabilities }) ? {} : undefined;
    },
  },
  {
    code: 'ANONYMOUS_RELAY',
    severity: 'information',
    seen: 'A recipient of another domain than the sender’s and the server’s is accepted without signing in.',
    when: (passed) => {
      const { address = '' } = detailOf(passed, 'recipient');
      const { address: sender = '' } = detailOf(passed, 'sender');
      if (passed.useWindowsAuthentication || !isExternal(address, sender, passed.host)) return undefined;
      return { address, sender };
    },
  },
  {
    code: 'SLOW_DNS',
    severity: 'information',
    seen: `The look-up takes ${SLOW_LOOKUP / 1_000} seconds or more.`,
    when: (passed) => slow(passed, 'resolve', SLOW_LOOKUP),
  },
  {
    code: 'SLOW_GREETING',
    severity: 'information',
    seen: `The greeting takes ${SLOW_STEP / 1_000} seconds or more.`,
    when: (passed) => slow(passed, 'greeting', SLOW_STEP),
  },
  {
    code: 'SLOW_STEP',
    severity: 'information',
    seen: `Another step takes ${SLOW_STEP / 1_000} seconds or more.`,
    when: (passed) => {
      const step = OTHER_STEPS.find((name) => slow(passed, name, SLOW_STEP));
      return step && { ...slow(passed, step, SLOW_STEP), step };
    },
  },
  {
    code: 'NEAR_TIME_OUT',
    severity: 'warning',
    seen: `The test takes ${NEAR_TIME_OUT * 100} % of the time-out or more.`,
    when: ({ ms, timeout }) => (ms >= timeout * NEAR_TIME_OUT ? { ms: Math.round(ms), timeout } : undefined),
  },
  {
    code: 'IPV6_ADDRESSES_DEAD',
    severity: 'warning',
    seen: 'Every address of the name that does not answer is an IPv6 address.',
    when: (passed) => {
      const dead = deadAddresses(passed);
      return dead.length > 0 && dead.every(isIpv6) ? listed(dead) : undefined;
    },
  },
  {
    code: 'ADDRESSES_DEAD',
    severity: 'warning',
    seen: 'Some addresses of the name do not answer, IPv4 ones among them.',
    when: (passed) => {
      const dead = deadAddresses(passed);
      return dead.every(isIpv6) ? undefined : listed(dead);
    },
  },
  {
    code: 'IP_ADDRESS_WITH_SSL',
    severity: 'information',
    seen: 'SSL is on, and the server is given as an IP address.',
    when: ({ encrypted, host }) => (encrypted && isAddress(host) && !isLoopback(host) ? {} : undefined),
  },
  {
    code: 'IP_ADDRESS_WITH_WINDOWS_AUTHENTICATION',
    severity: 'information',
    seen: 'Windows authentication is on, and the server is given as an IP address.',
    when: ({ useWindowsAuthentication, host }) =>
      useWindowsAuthentication && isAddress(host) && !isLoopback(host) ? {} : undefined,
  },
  {
    code: 'KERBEROS_NOT_USED',
    severity: 'information',
    seen: 'NTLM signs in after GSSAPI or GSS-SPNEGO, which the server offers as well, has failed.',
    when: (passed) => {
      const [kerberos] = detailOf(passed, 'authenticate').failedMechanisms ?? [];
      return kerberos && { ...kerberos.diagnosis.params, why: kerberos.diagnosis.code };
    },
  },
];

/** Findings beside a pass, in the order of the table. */
export const adviceFor = (passed: Passed): Diagnosis[] =>
  adviceRules.flatMap(({ code, severity, when }) => {
    const params = when(passed);
    return params ? [finding(code, { host: passed.host, port: passed.port, ...params }, severity)] : [];
  });
