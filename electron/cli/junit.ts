import type { TFunction } from 'i18next';
import { eventLines } from './event-lines.ts';
import { exitStatus } from './exit-status.ts';
import type { TestRun } from './test-run.ts';

/** The results of connection tests as JUnit XML, which build servers read. */
export function junitXml(runs: readonly TestRun[], t: TFunction): string {
  const errors = runs.filter(({ error }) => error).length;
  const failures = runs.filter(({ status, error }) => status !== exitStatus.done && !error).length;
  const counts = attributes({
    tests: runs.length,
    failures,
    errors,
    time: seconds(runs.reduce((ms, run) => ms + msOf(run), 0)),
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${counts}>`,
    `  <testsuite${attributes({ name: 'smtpcm' })}${counts}>`,
    ...runs.flatMap((run) => testCase(run, t)),
    '  </testsuite>',
    '</testsuites>',
  ].join('\n');
}

function testCase(run: TestRun, t: TFunction): string[] {
  const { target, events } = run;
  const name = target.stored?.connection.name ?? target.label;
  const classname = target.stored?.label ?? 'smtpcm';
  return [
    `    <testcase${attributes({ classname, name, time: seconds(msOf(run)) })}>`,
    ...problemElement(run, t),
    `      <system-out>${escapeXml(events.flatMap((event) => eventLines(event, t)).join('\n'))}</system-out>`,
    '    </testcase>',
  ];
}

function problemElement({ events, error, status }: TestRun, t: TFunction): string[] {
  if (error)
    return [`      <error${attributes({ type: error.code, message: error.cause })}>${escapeXml(error.fix)}</error>`];
  if (status === exitStatus.done) return [];
  const diagnosis = events.flatMap((event) => (event.type === 'result' ? [event.diagnosis] : []))[0];
  if (!diagnosis) return [`      <failure${attributes({ type: 'CANCELLED', message: t('cli.cancelled') })}/>`];
  const { code, params } = diagnosis;
  const message = t(`diagnosis.${code}.cause`, params);
  return [
    `      <failure${attributes({ type: code, message })}>${escapeXml(t(`diagnosis.${code}.fix`, params))}</failure>`,
  ];
}

const msOf = ({ events }: TestRun): number =>
  events.reduce((ms, event) => (event.type === 'result' ? event.ms : ms), 0);
const seconds = (ms: number): string => (ms / 1000).toFixed(3);

const attributes = (values: Record<string, string | number>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value).replace(/\s+/g, ' '))}"`)
    .join('');

// What XML 1.0 §2.2 does not allow at all, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
