import { expect, test } from 'vitest';
import { eventJson } from '../../../electron/cli/event-json.ts';
import type { TestResult } from '../../../shared/contract/smtp-events.ts';
import { adviceCodes } from '../../../shared/diagnosis/codes.ts';
import { diagnose, finding } from '../../../shared/diagnosis/diagnose.ts';
import { messagesIn } from '../../../shared/messages/index.ts';
import { CASES } from '../../shared/diagnosis/cases/all.ts';

const t = messagesIn('en');

test('the result of every case is printed with the code of its finding, its cause and its fix', () => {
  for (const [code, found] of CASES) {
    const diagnosis = diagnose(found);
    const result: TestResult = { type: 'result', ok: false, outcome: 'failed', ms: 1, diagnosis, advice: [] };
    expect(eventJson(result, t)).toMatchObject({
      type: 'result',
      code,
      severity: diagnosis.severity,
      cause: t(`diagnosis.${code}.cause`, diagnosis.params),
      fix: t(`diagnosis.${code}.fix`, diagnosis.params),
    });
  }
});

test('advice is printed with its codes beside a pass', () => {
  const diagnosis = finding('TEST_PASSED', {}, 'information');
  const advice = adviceCodes.map((code) => finding(code, {}, 'information'));
  const { advice: printed, code } = eventJson(
    { type: 'result', ok: true, outcome: 'passed', ms: 1, diagnosis, advice },
    t,
  );
  expect(code).toBe('TEST_PASSED');
  expect(printed).toMatchObject(adviceCodes.map((known) => ({ code: known })));
});
