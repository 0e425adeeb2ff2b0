import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smtpSteps } from '../../../shared/contract/smtp-events.ts';
import { adviceCodes, diagnosisCodes, verdictCodes } from '../../../shared/diagnosis/codes.ts';
import { diagnose, rules } from '../../../shared/diagnosis/diagnose.ts';
import { type Evidence, troubles } from '../../../shared/diagnosis/evidence.ts';
import { holds, readEvidence } from '../../../shared/diagnosis/rule.ts';
import { messagesIn } from '../../../shared/messages/index.ts';
import { CASES } from './cases/all.ts';
import { evidence, refused, tls } from './evidence.ts';

const said = ({ step, trouble, error, reply, seen }: Evidence): string =>
  `${step} ${trouble} ${reply?.text ?? seen ?? error?.code ?? ''}`.slice(0, 100).replace(/\s+/g, ' ');

describe('the cause of', () => {
  test.each(CASES.map(([code, found, source]) => [said(found), code, found, source] as const))(
    '%s is %s',
    (_said, code, found, source) => {
      expect(diagnose(found).code, source).toBe(code);
      expect(diagnose(found).params).toMatchObject({ host: found.host, port: found.port });
    },
  );
});

test('what is not an error says so', () => {
  const others = new Set(CASES.map(([, found]) => diagnose(found)).filter(({ severity }) => severity !== 'error'));
  expect(new Set([...others].map(({ code, severity }) => `${code} ${severity}`))).toEqual(
    new Set(['GREYLISTED warning', 'CANCELLED information']),
  );
});

test('every rule decides in a case here', () => {
  const deciding = CASES.map(([, found]) => rules.find(({ when }) => holds(when, readEvidence(found))));
  const idle = rules.filter((rule) => !deciding.includes(rule));
  expect(idle.map(({ code, seen }) => `${code}: ${seen}`)).toEqual([]);
});

test('every code has a rule, or comes of success', () => {
  const ruled = new Set<string>(rules.map(({ code }) => code));
  const ofSuccess = [...adviceCodes, 'TEST_PASSED', 'MAIL_SENT', 'MAIL_PARTLY_SENT'];
  expect(diagnosisCodes.filter((code) => !ruled.has(code))).toEqual(
    diagnosisCodes.filter((code) => ofSuccess.includes(code)),
  );
  expect(new Set(diagnosisCodes).size).toBe(diagnosisCodes.length);
  expect(diagnosisCodes.length).toBeGreaterThan(verdictCodes.length + 100);
});

test.each(['en', 'ja'] as const)('in %s every finding is said without a gap', (language) => {
  const t = messagesIn(language);
  for (const [, found] of CASES) {
    const { code, params } = diagnose(found);
    for (const part of ['cause', 'fix'] as const) {
      expect(t(`diagnosis.${code}.${part}`, params), code).not.toMatch(/\{\{|\$t\(|undefined/);
    }
  }
});

test('the sentence names the step in words', () => {
  const { params } = diagnose(evidence({ step: 'greeting', trouble: 'closed' }));
  expect(messagesIn('en')('diagnosis.CONNECTION_DROPPED.cause', params)).toContain('“Greeting”');
});

test('TLS 1.2 has one alert for two faults, and the sentence names both', () => {
  const { code, params } = diagnose(tls('ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE'));
  const cause = messagesIn('en')(`diagnosis.${code}.cause`, params);
  expect(cause).toContain('no cipher suite in common');
  expect(cause).toContain('demands a certificate from this machine');
});

test('whatever the evidence, there is one finding, and a server’s words neither grow nor break out of its sentence', () => {
  const reply = fc.record({
    code: fc.integer({ min: 200, max: 599 }),
    text: fc.string({ unit: 'binary', maxLength: 5_000 }),
  });
  const any = fc.record({
    step: fc.constantFrom(...smtpSteps),
    trouble: fc.constantFrom(...troubles),
    host: fc.string(),
    port: fc.integer(),
    timeout: fc.nat(),
    reply,
    seen: fc.string({ maxLength: 5_000 }),
  });
  fc.assert(
    fc.property(any, (found) => {
      const { code, params } = diagnose(found);
      expect(diagnosisCodes).toContain(code);
      for (const name of ['reply', 'seen']) {
        expect(String(params[name] ?? '').length).toBeLessThanOrEqual(301);
        expect(String(params[name] ?? '')).not.toMatch(/[\r\n]/);
      }
    }),
  );
});

test('a server’s words are not read as placeholders', () => {
  const { params } = diagnose(refused('sender', '550 $t(failure.SMTP_FAILED.message) {{host}}'));
  const words = messagesIn('en')('diagnosis.SENDER_REFUSED.cause', params);
  expect(words).toContain('$t(failure.SMTP_FAILED.message) {{host}}');
});
