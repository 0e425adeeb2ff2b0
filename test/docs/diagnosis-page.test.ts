import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnosisCodes } from '../../shared/diagnosis/codes.ts';
import { diagnosisPage } from './diagnosis-page.ts';

test('docs/diagnosis.md is what npm run docs writes', () => {
  expect(readFileSync(new URL('../../docs/diagnosis.md', import.meta.url), 'utf8')).toBe(diagnosisPage());
});

test('the page has every finding once, and no gap', () => {
  const page = diagnosisPage();
  const named = [...page.matchAll(/^\| `(\w+)`(?: \(\w+\))? \| (.*?) \| (.*?) \|/gm)].filter(([, code]) =>
    diagnosisCodes.some((known) => known === code),
  );
  expect(named.map(([, code]) => code)).toEqual([...diagnosisCodes]);
  expect(named.filter(([, , seen, cause]) => !seen || !cause)).toEqual([]);
  expect(page).not.toMatch(/\{\{|\$t\(|undefined/);
});
