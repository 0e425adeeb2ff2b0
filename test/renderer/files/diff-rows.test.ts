import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countLines, diffRows, patchOf } from '../../../renderer/files/diff-rows.ts';

const rowsOf = (line: number, before: string[], after: string[]) =>
  diffRows({ path: 'x', hunks: [{ line, before, after }] })[0] ?? [];

describe('rows of a diff', () => {
  it('number the lines of either side, counting what came and went before', () => {
    const hunks = [
      { line: 3, before: ['c'], after: ['c1', 'c2'] },
      { line: 9, before: ['i'], after: ['I'] },
    ];
    expect(diffRows({ path: 'x', hunks }).map((rows) => rows.map(({ mark, line }) => `${mark} ${line}`))).toEqual([
      ['removed 3', 'added 3', 'added 4'],
      ['removed 9', 'added 10'],
    ]);
    expect(countLines({ path: 'x', hunks })).toEqual({ removed: 2, added: 3 });
  });

  it('set apart what differs in a line', () => {
    const [removed, added] = rowsOf(1, ['SmtpServer=old;Ssl'], ['SmtpServer=new.example;Ssl']);
    expect(removed?.parts).toEqual(['SmtpServer=', 'old', ';Ssl']);
    expect(added?.parts).toEqual(['SmtpServer=', 'new.example', ';Ssl']);
  });

  it('show an insertion as one, though the rest of the line repeats', () => {
    const [removed, added] = rowsOf(1, ['aa'], ['aaa']);
    expect(removed?.parts).toEqual(['aa', '', '']);
    expect(added?.parts).toEqual(['aa', 'a', '']);
  });

  it('show a line as a whole where the sides have different numbers of them', () => {
    expect(rowsOf(1, [], ['new']).map(({ parts }) => parts)).toEqual([['', 'new', '']]);
  });

  it('shorten a long line around what differs in it, never the difference itself', () => {
    const [removed] = rowsOf(
      1,
      [`${'a'.repeat(5_000)}old${'b'.repeat(5_000)}`],
      [`${'a'.repeat(5_000)}new${'b'.repeat(5_000)}`],
    );
    expect(removed?.parts[0]).toBe(`…${'a'.repeat(80)}`);
    expect(removed?.parts[1]).toBe('old');
    expect(removed?.parts[2]).toBe(`${'b'.repeat(160)}…`);
  });
});

describe('a copied patch', () => {
  it('is one that git applies', () => {
    const folder = mkdtempSync(join(tmpdir(), 'patch-'));
    try {
      writeFileSync(join(folder, 'Load.dtsx'), 'a\nb\nc\nd\ne\n');
      const hunks = [
        { line: 1, before: [], after: ['first'] },
        { line: 2, before: ['b'], after: ['B1', 'B2'] },
        { line: 4, before: ['d'], after: [] },
      ];
      writeFileSync(join(folder, 'change.patch'), patchOf({ path: 'Load.dtsx', hunks }));
      execFileSync('git', ['apply', '--unidiff-zero', '-p0', 'change.patch'], { cwd: folder });
      expect(readFileSync(join(folder, 'Load.dtsx'), 'utf8')).toBe('first\na\nB1\nB2\nc\ne\n');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
