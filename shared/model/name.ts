import { type Problem, problem } from './problem.ts';

/** Longest name and description, in UTF-16 code units. */
export const NAME_MAX = 256;
export const DESCRIPTION_MAX = 32_768;

// C0 and C1 controls, and the line separators that would break a one-line list.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** SSIS compares names without regard to case. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * The items that a name means: those that are called exactly so or, without one, those whose names differ in case only. Files
 * may have several of either.
 */
export function itemsNamed<Item extends { readonly name: string }>(items: readonly Item[], wanted: string): Item[] {
  const exact = items.filter(({ name }) => name === wanted);
  return exact.length > 0 ? exact : items.filter(({ name }) => sameName(name, wanted));
}

/**
 * Problems of a name among `taken` ones. Real packages have dots, backslashes, `@`, brackets and parentheses in
 * names, so only emptiness, control characters, length and uniqueness are checked.
 */
export function nameProblems(name: string, taken: readonly string[] = []): Problem[] {
  const problems: Problem[] = [];
  if (name.trim() === '') problems.push(problem('name', 'NAME_EMPTY'));
  if (name.length > NAME_MAX) problems.push(problem('name', 'NAME_TOO_LONG', { max: NAME_MAX }));
  if (CONTROL_CHARACTERS.test(name)) problems.push(problem('name', 'NAME_CONTROL_CHARACTERS'));
  if (taken.some((other) => sameName(other, name))) problems.push(problem('name', 'NAME_TAKEN', { name }));
  return problems;
}

/** Problems of a description: it may have several lines, but not be a document. */
export const descriptionProblems = (description: string): Problem[] =>
  description.length > DESCRIPTION_MAX
    ? [problem('description', 'DESCRIPTION_TOO_LONG', { max: DESCRIPTION_MAX })]
    : [];

/** The first of `base`, `base 1`, `base 2`, … that is not taken, as SSIS Designer names new objects. */
export function freeName(base: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 0; ; number += 1) {
    const candidate = number === 0 ? base : `${base} ${number}`;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}
