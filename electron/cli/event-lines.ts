import type { TFunction } from 'i18next';
import type { SendEvent, SendResult, StepEvent, TestEvent, TestResult } from '../../shared/contract/smtp-events.ts';

/** Lines that tell a person about an event; none for what only the transcript needs. */
export function eventLines(event: TestEvent | SendEvent, t: TFunction): string[] {
  switch (event.type) {
    case 'step':
      return event.status === 'started' ? [] : [stepLine(event, t)];
    case 'recipient':
      return event.accepted ? [] : [`  ${t('cli.rejected', event)}`];
    case 'result':
      return resultLines(event, t);
    case 'task':
      return [`${event.event} ${event.task}`];
    case 'waiting':
    case 'progress':
    case 'transcript':
      return [];
  }
}

const MARKS = { started: '·', passed: '✓', failed: '✗', skipped: '–' } as const;

/** Local time, `2026-11-27 14:05` in every language. */
const dateAndTime = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });

function stepLine({ step, status, ms = 0, detail = {}, reply }: StepEvent, t: TFunction): string {
  const found = [
    detail.remote ?? detail.addresses?.join(', '),
    detail.mechanism,
    detail.identity,
    detail.protocol,
    detail.validUntil && t('connection.signIn.validUntil', { time: dateAndTime.format(new Date(detail.validUntil)) }),
    detail.cipher,
    detail.address,
  ];
  const answer = status === 'failed' ? undefined : reply?.text.split('\n')[0];
  const facts = [...found, answer, `${Math.round(ms)} ms`].filter((fact) => fact !== undefined);
  const words = status === 'skipped' ? [t('connection.stepStatus.skipped')] : facts;
  return `  ${MARKS[status]} ${t(`connection.step.${step}`)}: ${words.join(' · ')}`;
}

/** The verdict: one sentence, the server's own words, what to do, and where SSIS differs. */
export function resultLines(result: TestResult | SendResult, t: TFunction): string[] {
  const { ok, diagnosis, inSsis } = result;
  const advice = 'advice' in result ? result.advice : [];
  const fix = t(`diagnosis.${diagnosis.code}.fix`, diagnosis.params);
  const lines = [
    `${ok ? MARKS.passed : MARKS.failed} ${t(`diagnosis.${diagnosis.code}.cause`, diagnosis.params)}`,
    ...('reply' in result && result.reply ? [t('cli.serverReply', { text: result.reply.text })] : []),
    ...('queueId' in result && result.queueId ? [t('cli.queueId', { id: result.queueId })] : []),
    ...(fix ? [t('cli.fix', { text: fix })] : []),
    ...advice.map(({ code, params }) => t(`diagnosis.${code}.cause`, params)),
  ];
  return inSsis ? [...lines, t('cli.inSsis', { text: t(`inSsis.${inSsis.code}`, inSsis.params) })] : lines;
}
