import type { Diagnosis } from '../contract/smtp-events.ts';
import type { Params } from '../model/problem.ts';
import type { DiagnosisCode } from './codes.ts';
import type { Evidence } from './evidence.ts';
import { quote, type Rule } from './rule.ts';
import { authenticationRules } from './rules/authentication.ts';
import { connectingRules } from './rules/connecting.ts';
import { greetingRules } from './rules/greeting.ts';
import { mailRules } from './rules/mail.ts';
import { protocolRules } from './rules/protocol.ts';
import { tlsRules } from './rules/tls.ts';

/** What is left once nobody knows better. */
const lastRules: readonly Rule[] = [
  { code: 'CANCELLED', when: ({ trouble }) => trouble === 'cancelled', severity: 'information' },
  {
    code: 'TIMED_OUT',
    when: ({ trouble }) => trouble === 'timedOut',
    params: ({ step, timeout }) => ({ step, timeout }),
  },
  { code: 'CONNECTION_DROPPED', when: ({ trouble }) => trouble === 'closed', params: ({ step }) => ({ step }) },
  {
    code: 'PROTOCOL_ERROR',
    when: () => true,
    params: ({ step, reply, seen }) => ({ step, reply: quote(reply?.text ?? seen ?? '') }),
  },
];

/** The rules table. Order matters: the first match decides. */
export const rules: readonly Rule[] = [
  ...connectingRules,
  ...protocolRules,
  ...greetingRules,
  ...tlsRules,
  ...authenticationRules,
  ...mailRules,
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
  const rule = rules.find(({ when }) => when(evidence));
  const { host, port } = evidence;
  return finding(rule?.code ?? 'PROTOCOL_ERROR', { host, port, ...rule?.params?.(evidence) }, rule?.severity);
}
