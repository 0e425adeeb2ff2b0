import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Mail } from '../../../shared/contract/index.ts';
import type { SendEvent, SendResult, StepEvent, TestEvent, TestResult } from '../../../shared/contract/smtp-events.ts';
import { DEFAULT_PROPERTIES, type SmtpProperties } from '../../../shared/model/connection-string.ts';

/** A folder of the test's own, gone with it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'smtp-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Properties for a server on this machine. */
export const at = (port: number, changes: Partial<SmtpProperties> = {}): SmtpProperties => ({
  ...DEFAULT_PROPERTIES,
  smtpServer: `127.0.0.1:${port}`,
  timeout: 10_000,
  ...changes,
});

/** A mail without anything special. */
export const mail = (changes: Partial<Mail> = {}): Mail => ({
  from: 'sender@example.com',
  to: 'recipient@example.com',
  cc: '',
  bcc: '',
  subject: 'Subject',
  text: 'Text',
  priority: 'Normal',
  attachments: [],
  ...changes,
});

/** Everything a stream yields. */
export async function collect<Event>(events: AsyncIterable<Event>): Promise<Event[]> {
  const collected: Event[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}

/** The last event, which is the result. */
export function resultOf(events: readonly TestEvent[]): TestResult;
export function resultOf(events: readonly SendEvent[]): SendResult;
export function resultOf(events: readonly (TestEvent | SendEvent)[]): TestResult | SendResult {
  const last = events.at(-1);
  if (last?.type !== 'result') throw new Error('the last event is no result');
  return last;
}

/** The end of each step as `step:status`, in order. */
export const stepEnds = (events: readonly (TestEvent | SendEvent)[]): string[] =>
  events
    .filter((event) => event.type === 'step' && event.status !== 'started')
    .map((event) => {
      const { step, status } = event as StepEvent;
      return `${step}:${status}`;
    });

/** The event that ended a step; the last one where it came twice. */
export function endOf(events: readonly (TestEvent | SendEvent)[], step: StepEvent['step']): StepEvent {
  const found = events.findLast((event) => event.type === 'step' && event.step === step && event.status !== 'started');
  if (found?.type !== 'step') throw new Error(`${step} did not end`);
  return found;
}

/** The transcript as `from: text`. */
export const transcriptOf = (events: readonly (TestEvent | SendEvent)[]): string[] =>
  events.flatMap((event) => (event.type === 'transcript' ? [`${event.from}: ${event.text}`] : []));
