import type { TFunction } from 'i18next';
import { explainCapability } from '../capabilities.ts';
import type { Diagnosis, InSsis, TestResult } from '../contract/smtp-events.ts';
import type { Mark } from './document.ts';

/** The sentences of a finding. */
export const diagnosisWords = ({ code, params }: Diagnosis, t: TFunction): { cause: string; fix: string } => ({
  cause: t(`diagnosis.${code}.cause`, params),
  fix: t(`diagnosis.${code}.fix`, params),
});

/** What SSIS would do, with the leading “In SSIS:”. */
export const inSsisWords = ({ code, params }: InSsis, t: TFunction): string =>
  `${t('connection.test.inSsis')} ${t(`inSsis.${code}`, params)}`;

/** The mark of a finding. */
export const markOf = ({ severity }: Diagnosis): Mark =>
  (({ error: 'failed', warning: 'warning', information: 'passed' }) as const)[severity];

/** The mark of an outcome. */
export const outcomeMark = (outcome: TestResult['outcome'] | undefined): Mark =>
  outcome === undefined || outcome === 'cancelled' ? 'none' : outcome;

/** Milliseconds as reports write them: to the tenth below ten. */
export const milliseconds = (ms: number): string => `${ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms)} ms`;

/** A time as reports write it, the same wherever they are read: `2026-03-03 14:05:59 UTC`. */
export const utc = (time: string): string => {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  return `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
};

/** What a line of an answer to EHLO means. */
export const capabilityWords = (line: string, t: TFunction): string => {
  const { key, params } = explainCapability(line);
  return t(`capability.explained.${key}`, params);
};
