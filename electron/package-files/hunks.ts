import type { FileFormat, Hunk } from '../../shared/contract/package-files.ts';
import type { Patch } from '../dtsx/index.ts';
import { FileLines } from './file-lines.ts';

/** Longest line that is shown whole: the first formats have a package on one line. */
const LINE_MAX = 2_000;
/** What is shown around the change of a longer one. */
const AROUND = 200;

/** The lines of a file that patches replace, as a diff shows them. */
export function hunksOf(bytes: Buffer, patches: readonly Patch[], encoding: FileFormat['encoding']): Hunk[] {
  const lines = new FileLines(bytes, encoding);
  return groupsOf(lines, patches).map(({ start, end, patches: within }) => {
    const before = lines.textLines(lines.bytes(start, end));
    const after = lines.textLines(patchedPart(lines, start, end, within));
    return shortened(trimmed({ line: lines.number(start), before, after }));
  });
}

type Group = { start: number; end: number; patches: Patch[] };

/** Patches by the lines that they touch: what touches the same ones belongs together. */
function groupsOf(lines: FileLines, patches: readonly Patch[]): Group[] {
  const groups: Group[] = [];
  for (const patch of patches) {
    const [start, end] = [lines.start(patch.start), lines.end(patch.end)];
    const last = groups.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.patches.push(patch);
    } else groups.push({ start, end, patches: [patch] });
  }
  return groups;
}

function patchedPart(lines: FileLines, start: number, end: number, patches: readonly Patch[]): Buffer {
  const parts: Uint8Array[] = [];
  let done = start;
  for (const patch of patches) {
    parts.push(lines.bytes(done, patch.start), patch.bytes);
    done = patch.end;
  }
  return Buffer.concat([...parts, lines.bytes(done, end)]);
}

/** Without the lines at both ends that stay as they are. */
function trimmed({ line, before, after }: Hunk): Hunk {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return {
    line: line + head,
    before: before.slice(head, before.length - tail),
    after: after.slice(head, after.length - tail),
  };
}

/** With only the surroundings of the change where the lines are very long. */
function shortened({ line, before, after }: Hunk): Hunk {
  const [[one = ''], [other = '']] = [before, after];
  let head = 0;
  while (head < Math.min(one.length, other.length) && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const cut = (text: string): string => {
    if (text.length <= LINE_MAX) return text;
    const start = Math.max(0, head - AROUND);
    const end = Math.min(text.length, Math.max(text.length - tail, head) + AROUND, start + LINE_MAX);
    return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
  };
  return { line, before: before.map(cut), after: after.map(cut) };
}
