import { describe, expect, it } from 'vitest';
import { formatIn } from '../../../renderer/controls/format.ts';

const english = formatIn('en');
const japanese = formatIn('ja');

describe('formatters', () => {
  it('writes an age in the largest unit that fits', () => {
    const now = new Date('2026-03-03T12:00:00Z');
    expect(english.age('2026-03-03T11:59:58Z', now)).toBe('2 seconds ago');
    expect(english.age('2026-03-03T11:57:01Z', now)).toBe('2 minutes ago');
    expect(english.age('2026-03-02T11:00:00Z', now)).toBe('yesterday');
    expect(japanese.age('2026-03-03T09:00:00Z', now)).toBe('3 時間前');
  });

  it('takes a clock that runs ahead for now', () => {
    expect(english.age('2026-03-03T12:00:09Z', new Date('2026-03-03T12:00:00Z'))).toBe('now');
  });

  it('writes durations and sizes with their units', () => {
    expect(english.duration(12.4)).toBe('12 ms');
    expect(english.duration(1_540)).toBe('1.5 sec');
    expect(english.bytes(0)).toBe('0 bytes');
    expect(english.bytes(999)).toBe('999 bytes');
    expect(english.bytes(14_240)).toBe('14.2 kB');
    expect(english.bytes(64 * 1024 * 1024)).toBe('67.1 MB');
  });
});
