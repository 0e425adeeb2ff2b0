import type { SendEvent, TestEvent, TranscriptEvent } from '../../shared/contract/smtp-events.ts';
import { speakerMark } from '../../shared/report/conversation.ts';

/** A transcript as plain text, such as for a ticket: milliseconds, who spoke, what was said. */
export const transcriptText = (lines: readonly TranscriptEvent[]): string =>
  lines.map(({ at, from, text }) => `${String(Math.round(at)).padStart(6)} ${speakerMark(from)} ${text}\n`).join('');

/** The transcript lines among the events of a stream. */
export const transcriptOf = (events: readonly (TestEvent | SendEvent)[]): TranscriptEvent[] =>
  events.filter((event) => event.type === 'transcript');
