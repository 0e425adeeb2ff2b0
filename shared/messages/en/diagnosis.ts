import type { DiagnosisCode, InSsisCode } from '../../diagnosis/codes.ts';

/** Why, and what to do about it (empty where there is nothing to do). */
export type DiagnosisWords = { cause: string; fix: string };

export const diagnosis = {} as Record<DiagnosisCode, DiagnosisWords>;

/** What SSIS would do, after “In SSIS: ”. */
export const inSsis = {} as Record<InSsisCode, string>;
