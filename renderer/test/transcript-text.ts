import type { SendEvent, TestEvent, TranscriptEvent } from '../../shared/contract/smtp-events.ts';

const MARKS = { client: 'C:', server: 'S:', note: '--' } as const;

/** A transcript as plain text, such as for a ticket: milliseconds, who spoke, what was said. */
export const transcriptText = (lines: readonly TranscriptEvent[]): string =>
  lines.map(({ at, from, text }) => `${String(Math.round(at)).padStart(6)} ${MARKS[from]} ${text}\n`).join('');

/** Who spoke, as the transcript marks it. */
export const markOf = (from: TranscriptEvent['from']): string => MARKS[from];

/** The transcript lines among the events of a stream. */
export const transcriptOf = (events: readonly (TestEvent | SendEvent)[]): TranscriptEvent[] =>
  events.filter((event) => event.type === 'transcript');
