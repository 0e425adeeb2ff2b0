import type { TFunction } from 'i18next';
import { escapeMarkup } from './escape.ts';
import { factsOf } from './facts.ts';
import { withoutSecrets } from './redact.ts';
import { nameOf, type ReportContext, type Tested } from './tested.ts';
import { diagnosisWords, milliseconds } from './words.ts';

/** The results of tests as JUnit XML, which build servers read. */
export function reportAsJUnit(tests: readonly Tested[], { t }: ReportContext): string {
  const quiet = tests.map(withoutSecrets);
  const errors = quiet.filter(({ failure }) => failure).length;
  const failures = quiet.filter(({ failure, events }) => !failure && !factsOf(events).result?.ok).length;
  const time = quiet.reduce((ms, tested) => ms + msOf(tested), 0);
  const counts = attributes({ tests: quiet.length, failures, errors, time: seconds(time) });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${counts}>`,
    `  <testsuite${attributes({ name: 'smtpcm' })}${counts}>`,
    ...quiet.flatMap((tested) => testCase(tested, t)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(tested: Tested, t: TFunction): string[] {
  const name = tested.name ?? nameOf(tested);
  const steps = factsOf(tested.events).steps.map(({ step, status, ms = 0, reply }) =>
    [t(`connection.step.${step}`), t(`connection.stepStatus.${status}`), milliseconds(ms), reply?.text]
      .filter(Boolean)
      .join(' · '),
  );
  return [
    `    <testcase${attributes({ classname: tested.package ?? 'smtpcm', name, time: seconds(msOf(tested)) })}>`,
    ...problem(tested, t),
    `      <system-out>${escapeMarkup(steps.join('\n'))}</system-out>`,
    '    </testcase>',
  ];
}

function problem({ failure, events }: Tested, t: TFunction): string[] {
  if (failure) return [element('error', failure.code, failure.cause, failure.fix)];
  const { result } = factsOf(events);
  if (result?.ok) return [];
  if (!result) return [`      <failure${attributes({ type: 'CANCELLED', message: t('diagnosis.CANCELLED.cause') })}/>`];
  const { cause, fix } = diagnosisWords(result.diagnosis, t);
  return [element('failure', result.diagnosis.code, cause, fix)];
}

const element = (name: string, type: string, message: string, text: string): string =>
  `      <${name}${attributes({ type, message })}>${escapeMarkup(text)}</${name}>`;

const msOf = ({ events }: Tested): number => factsOf(events).result?.ms ?? 0;
const seconds = (ms: number): string => (ms / 1000).toFixed(3);

const attributes = (values: Record<string, string | number>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value).replace(/\s+/g, ' '))}"`)
    .join('');
