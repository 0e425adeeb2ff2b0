import type { FileDiff, Hunk } from '../../shared/contract/package-files.ts';

/** Diffs in the unified format, without lines around the changes. */
export const unifiedDiff = (diffs: readonly FileDiff[]): string[] =>
  diffs.flatMap(({ path, hunks }) => [`--- ${path}`, `+++ ${path}`, ...hunkLines(hunks)]);

function hunkLines(hunks: readonly Hunk[]): string[] {
  let shift = 0;
  return hunks.flatMap(({ line, before, after }) => {
    const header = `@@ -${range(line, before)} +${range(line + shift, after)} @@`;
    shift += after.length - before.length;
    return [header, ...before.map((text) => `-${text}`), ...after.map((text) => `+${text}`)];
  });
}

/** A range without lines is named by the line before it. */
const range = (line: number, { length }: readonly string[]): string => `${length === 0 ? line - 1 : line},${length}`;
