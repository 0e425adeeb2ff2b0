import type { TFunction } from 'i18next';
import type { Diagnosis, SendEvent, SendResult, TestEvent, TestResult } from '../../shared/contract/smtp-events.ts';

/** A finding with its words. */
export const diagnosisJson = ({ code, severity, params }: Diagnosis, t: TFunction) => ({
  code,
  severity,
  cause: t(`diagnosis.${code}.cause`, params),
  fix: t(`diagnosis.${code}.fix`, params),
});

/** An event of a test or a send for scripts: one JSON object, findings with their words. */
export function eventJson(event: TestEvent | SendEvent, t: TFunction): Record<string, unknown> {
  if (event.type === 'result') return resultJson(event, t);
  if (!('diagnosis' in event) || event.diagnosis === undefined) return event;
  return { ...event, diagnosis: diagnosisJson(event.diagnosis, t) };
}

function resultJson({ type, ok, diagnosis, inSsis, ...rest }: TestResult | SendResult, t: TFunction) {
  return {
    type,
    ok,
    ...diagnosisJson(diagnosis, t),
    ...(inSsis && { inSsis: t(`inSsis.${inSsis.code}`, inSsis.params) }),
    ...rest,
    ...('advice' in rest && { advice: rest.advice.map((advice) => diagnosisJson(advice, t)) }),
  };
}
