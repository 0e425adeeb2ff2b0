import type { Diagnosis } from '../contract/smtp-events.ts';
import type { Params } from '../model/problem.ts';
import type { DiagnosisCode } from './codes.ts';
import type { Evidence } from './evidence.ts';
import { holds, quote, type Rule, readEvidence } from './rule.ts';
import { anywhereRules } from './rules/anywhere.ts';
import { authenticationRules, providerSignInRules, signInRules } from './rules/authentication.ts';
import { certificateRules, lastCertificateRules } from './rules/certificate.ts';
import { connectingRules } from './rules/connecting.ts';
import { cutHandshakeRules, encryptionRules } from './rules/encryption.ts';
import { greetingRules, welcomeRules } from './rules/greeting.ts';
import { lastMessageRules, mailRules, messageRules } from './rules/message.ts';
import { protocolRules } from './rules/protocol.ts';
import { lastEnvelopeRules, recipientRules, relayRules } from './rules/recipient.ts';
import { senderRules, serverConditionRules } from './rules/sender.ts';

/** What is left once nobody knows better. */
const lastRules: readonly Rule[] = [
  {
    code: 'CANCELLED',
    seen: 'Somebody cancels.',
    when: { trouble: 'cancelled' },
    severity: 'information',
  },
  {
    code: 'TIMED_OUT',
    seen: 'The time-out ends in a later step.',
    when: { trouble: 'timedOut' },
    params: ({ step, timeout }) => ({ step, timeout }),
  },
  {
    code: 'CONNECTION_DROPPED',
    seen: 'The connection ends without a word.',
    when: { trouble: 'closed' },
    params: ({ step }) => ({ step }),
  },
  {
    code: 'PROTOCOL_ERROR',
    seen: 'Anything else: a reply that does not belong there, or is none.',
    when: {},
    params: ({ step, reply, seen }) => ({ step, reply: quote(reply?.text ?? seen ?? '') }),
  },
];

/** The rules table. Order matters, from the particular to the general: the first match decides. */
export const rules: readonly Rule[] = [
  ...cutHandshakeRules,
  ...connectingRules,
  ...protocolRules,
  ...greetingRules,
  ...anywhereRules,
  ...encryptionRules,
  ...certificateRules,
  ...lastCertificateRules,
  ...signInRules,
  ...providerSignInRules,
  ...authenticationRules,
  ...welcomeRules,
  ...mailRules,
  ...serverConditionRules,
  ...senderRules,
  ...relayRules,
  ...recipientRules,
  ...messageRules,
  ...lastEnvelopeRules,
  ...lastMessageRules,
  ...lastRules,
];

/** Builds a finding. */
export const finding = (
  code: DiagnosisCode,
  params: Params = {},
  severity: Diagnosis['severity'] = 'error',
): Diagnosis => ({ code, severity, params });

/** Says why a test or a send failed: one finding, always. */
export function diagnose(evidence: Evidence): Diagnosis {
  const read = readEvidence(evidence);
  const rule = rules.find(({ when }) => holds(when, read));
  const { host, port } = evidence;
  return finding(rule?.code ?? 'PROTOCOL_ERROR', { host, port, ...rule?.params?.(evidence) }, rule?.severity);
}
