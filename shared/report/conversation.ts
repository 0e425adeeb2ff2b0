import type { TFunction } from 'i18next';
import type { TranscriptEvent } from '../contract/smtp-events.ts';

/** Lines of a conversation in a report; more is what a hostile server says. */
const LINES_MAX = 1_000;
/** Characters of one of them. */
const LINE_MAX = 2_000;

const MARKS = { client: 'C:', server: 'S:', note: '--' } as const;

/** Who spoke, as a transcript marks it. */
export const speakerMark = (from: TranscriptEvent['from']): string => MARKS[from];

/** A conversation as plain text: milliseconds, who spoke, what was said. */
export function conversation(lines: readonly TranscriptEvent[], t: TFunction): string {
  const shown = lines.slice(0, LINES_MAX).map(({ at, from, text }) => {
    const line = text.length > LINE_MAX ? `${text.slice(0, LINE_MAX)}…` : text;
    return `${String(Math.round(at)).padStart(6)} ${MARKS[from]} ${line}`;
  });
  const left = lines.length - shown.length;
  return [...shown, ...(left > 0 ? [t('report.moreLines', { count: left })] : [])].join('\n');
}
