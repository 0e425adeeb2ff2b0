import type { diagnosis as englishDiagnosis, inSsis as englishInSsis } from '../en/diagnosis.ts';

export const diagnosis: typeof englishDiagnosis = {} as typeof englishDiagnosis;

export const inSsis: typeof englishInSsis = {} as typeof englishInSsis;
