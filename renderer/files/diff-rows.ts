import type { FileDiff, Hunk } from '../../shared/contract/package-files.ts';

/** A line of a diff: what both sides have of it, and what differs. */
export type DiffRow = {
  readonly mark: 'removed' | 'added';
  /** From 1, in the file that has it. */
  readonly line: number;
  /** The parts before, in and after the difference; the outer ones shortened where they are long. */
  readonly parts: readonly [before: string, changed: string, after: string];
};

/** How much of what did not change is shown around a difference within a long line, in characters. */
const CONTEXT = 80;
/** The longest part that is shown, in characters. */
const PART_MAX = 2_000;

/** The rows of a diff, hunk by hunk. */
export function diffRows({ hunks }: FileDiff): (readonly DiffRow[])[] {
  let shift = 0;
  return hunks.map((hunk) => {
    const rows = hunkRows(hunk, shift);
    shift += hunk.after.length - hunk.before.length;
    return rows;
  });
}

function hunkRows({ line, before, after }: Hunk, shift: number): DiffRow[] {
  // Line by line only where they correspond.
  const paired = before.length === after.length;
  const partsOf = (own: string, other: string | undefined): DiffRow['parts'] =>
    paired && other !== undefined ? differing(own, other) : ['', shortened(own, PART_MAX), ''];
  return [
    ...before.map((text, index) => ({
      mark: 'removed' as const,
      line: line + index,
      parts: partsOf(text, after[index]),
    })),
    ...after.map((text, index) => ({
      mark: 'added' as const,
      line: line + shift + index,
      parts: partsOf(text, before[index]),
    })),
  ];
}

/** A line split at where it begins and ends to differ from another one. */
function differing(own: string, other: string): DiffRow['parts'] {
  const longest = Math.min(own.length, other.length);
  let start = 0;
  while (start < longest && own[start] === other[start]) start += 1;
  let end = 0;
  while (end < longest - start && own.at(-1 - end) === other.at(-1 - end)) end += 1;
  const before = own.slice(0, start);
  const after = own.slice(own.length - end);
  return [
    before.length > 2 * CONTEXT ? `…${before.slice(-CONTEXT)}` : before,
    shortened(own.slice(start, own.length - end), PART_MAX),
    shortened(after, 2 * CONTEXT),
  ];
}

const shortened = (text: string, max: number): string => (text.length > max ? `${text.slice(0, max)}…` : text);

/** A diff as a patch without context lines, for `git apply --unidiff-zero` and for people. */
export function patchOf({ path, hunks }: FileDiff): string {
  let shift = 0;
  const parts = hunks.map(({ line, before, after }) => {
    const header = `@@ -${range(line, before.length)} +${range(line + shift, after.length)} @@`;
    shift += after.length - before.length;
    return [header, ...before.map((text) => `-${text}`), ...after.map((text) => `+${text}`)].join('\n');
  });
  return [`--- ${path}`, `+++ ${path}`, ...parts, ''].join('\n');
}

// A side without lines is named by the line before it.
const range = (line: number, count: number): string => `${count === 0 ? line - 1 : line},${count}`;

/** How many lines go and come. */
export const countLines = ({ hunks }: FileDiff): { removed: number; added: number } => ({
  removed: hunks.reduce((sum, { before }) => sum + before.length, 0),
  added: hunks.reduce((sum, { after }) => sum + after.length, 0),
});
