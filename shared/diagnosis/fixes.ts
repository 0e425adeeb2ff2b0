import type { Diagnosis } from '../contract/smtp-events.ts';
import { parseSmtpServer } from '../model/smtp-server.ts';
import type { DiagnosisCode } from './codes.ts';
import type { Fix } from './fix.ts';
import {
  certificateNames,
  encryptedSubmission,
  implicitTls,
  mailServers,
  moreTime,
  type Offer,
  relayPort,
  sslOff,
  sslOn,
  submissionPort,
  type Tested,
  tickWindows,
  trustRoot,
  untickWindows,
} from './offers.ts';

const OTHER_SERVICE = [relayPort, submissionPort] as const;

/** What can be pressed for a finding, the likeliest first. */
const OFFERS: Partial<Record<DiagnosisCode, readonly Offer[]>> = {
  TIMED_OUT: [moreTime],
  HOST_IS_MAIL_DOMAIN: [mailServers],
  CONNECTION_REFUSED: [relayPort, submissionPort],
  CONNECTION_TIMED_OUT: [submissionPort, relayPort],
  MICROSOFT_365_PORT: [encryptedSubmission],
  NO_GREETING: [relayPort, submissionPort],
  REPLY_UNFINISHED: [moreTime],
  NOT_SMTP: OTHER_SERVICE,
  HTTP_SERVER: OTHER_SERVICE,
  IMAP_SERVER: OTHER_SERVICE,
  POP3_SERVER: OTHER_SERVICE,
  SSH_SERVER: OTHER_SERVICE,
  FTP_SERVER: OTHER_SERVICE,
  TLS_EXPECTED: [implicitTls, encryptedSubmission],
  STARTTLS_NOT_OFFERED: [submissionPort, sslOff],
  STARTTLS_REQUIRED: [sslOn],
  STARTTLS_AVAILABLE: [sslOn],
  TLS_NOT_SPOKEN: [submissionPort, relayPort],
  CERTIFICATE_WRONG_NAME: [certificateNames],
  CERTIFICATE_SELF_SIGNED: [trustRoot],
  CERTIFICATE_UNTRUSTED_ROOT: [trustRoot],
  CERTIFICATE_INTERCEPTED: [trustRoot],
  AUTHENTICATION_NEEDS_TLS: [sslOn],
  AUTHENTICATION_NOT_OFFERED: [submissionPort, untickWindows],
  WINDOWS_AUTHENTICATION_NOT_OFFERED: [untickWindows],
  MICROSOFT_365_SIGN_IN: [untickWindows],
  GMAIL_SIGN_IN: [untickWindows],
  AUTHENTICATION_REQUIRED: [tickWindows],
  RELAY_DENIED: [tickWindows],
  EXCHANGE_RELAY_DENIED: [tickWindows],
  NEAR_TIME_OUT: [moreTime],
  IP_ADDRESS_WITH_SSL: [certificateNames],
};

/** Kinds of fixes that a finding may come with. */
export const fixKindsOf = (code: DiagnosisCode): Fix['kind'][] => [
  ...new Set((OFFERS[code] ?? []).map(({ kind }) => kind)),
];

/** What can be done with one press about the findings of a test, each thing once. */
export function fixesFor(findings: readonly Diagnosis[], tested: Tested): Fix[] {
  const server = parseSmtpServer(tested.properties.smtpServer);
  if ('code' in server) return [];
  const found = findings.flatMap((finding) =>
    (OFFERS[finding.code] ?? []).flatMap(({ fixes }) => fixes({ ...tested, server, finding })),
  );
  const once = new Map(found.map((fix) => [JSON.stringify(fix), fix]));
  return [...once.values()];
}
