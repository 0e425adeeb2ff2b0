import { expect, test } from 'vitest';
import { eventLines } from '../../../electron/cli/event-lines.ts';
import type { StepDetail } from '../../../shared/contract/smtp-events.ts';
import { messagesIn } from '../../../shared/messages/index.ts';

const t = messagesIn('en');
const signedIn = (detail: StepDetail) =>
  eventLines({ type: 'step', step: 'authenticate', status: 'passed', ms: 12, detail }, t);

test('a sign-in by Kerberos says until when the ticket is valid, in local time', () => {
  const detail = { mechanism: 'GSSAPI', identity: 'alice@EXAMPLE.TEST', protocol: 'Kerberos' };
  const validUntil = new Date(2026, 10, 27, 14, 5).toISOString();
  expect(signedIn({ ...detail, validUntil })).toEqual([
    '  ✓ Authentication: GSSAPI · alice@EXAMPLE.TEST · Kerberos · ticket valid until 2026-11-27 14:05 · 12 ms',
  ]);
  expect(signedIn(detail)).toEqual(['  ✓ Authentication: GSSAPI · alice@EXAMPLE.TEST · Kerberos · 12 ms']);
});

test('a pass by NTLM after Kerberos had failed says so, and why', () => {
  const advice = {
    code: 'KERBEROS_NOT_USED',
    severity: 'information',
    params: { host: 'mail', port: 25, why: 'SERVICE_PRINCIPAL_UNKNOWN', principal: 'smtp/nope', reason: 'not found' },
  } as const;
  const diagnosis = { code: 'TEST_PASSED', severity: 'information', params: { host: 'mail', port: 25 } } as const;
  const lines = eventLines(
    { type: 'result', ok: true, outcome: 'passed', ms: 20, diagnosis, advice: [advice] },
    t,
  ).join('\n');
  expect(lines).toContain('Kerberos was not used, NTLM signed in: ');
  expect(lines).toContain('smtp/nope');
});
