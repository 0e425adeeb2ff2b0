import type { TFunction } from 'i18next';
import type { Certificate, StepEvent, TestResult } from '../contract/smtp-events.ts';
import { conversation } from './conversation.ts';
import type { Block, Fact, ReportDocument, Section } from './document.ts';
import { type Facts, factsOf } from './facts.ts';
import { withoutSecrets } from './redact.ts';
import { nameOf, PRODUCT, type ReportContext, type Tested } from './tested.ts';
import { capabilityWords, diagnosisWords, inSsisWords, markOf, milliseconds, outcomeMark, utc } from './words.ts';

/** The report of one or several tests, all that a mail administrator asks for, and nothing secret. */
export function testDocument(tests: readonly Tested[], { t, language, version }: ReportContext): ReportDocument {
  const quiet = tests.map(withoutSecrets);
  const program: Fact = [t('report.program'), `${PRODUCT} ${version}`];
  const [only] = quiet;
  if (only && quiet.length === 1) {
    const title = t('report.titleOne', { name: only.name ?? only.connectionString });
    return { title, language, sections: testSections(only, t, [program]) };
  }
  const sections = quiet.flatMap((tested) => [
    { title: nameOf(tested), level: 2 as const, blocks: [] },
    ...testSections(tested, t, []).map((section) => ({ ...section, level: 3 as const })),
  ]);
  return { title: t('report.titleMany'), language, sections: [summary(quiet, t, program), ...sections] };
}

function summary(tests: readonly Tested[], t: TFunction, program: Fact): Section {
  const results = tests.map(({ events }) => factsOf(events).result);
  const passed = results.filter((result) => result?.ok).length;
  const rows = tests.map((tested, index) => {
    const result = results[index];
    const finding = tested.failure?.cause ?? (result && diagnosisWords(result.diagnosis, t).cause) ?? '';
    return [tested.package ?? '', tested.name ?? tested.connectionString, outcomeWord(tested, result, t), finding];
  });
  return {
    title: t('report.summary'),
    level: 2,
    blocks: [
      { kind: 'facts', rows: [program, [t('report.tests'), t('report.counts', { count: tests.length, passed })]] },
      {
        kind: 'table',
        header: [t('report.package'), t('report.connection'), t('report.result'), t('report.finding')],
        rows,
      },
    ],
  };
}

function testSections(tested: Tested, t: TFunction, more: readonly Fact[]): Section[] {
  const facts = factsOf(tested.events);
  const section = (title: string, blocks: readonly (Block | false)[]): Section => ({
    title,
    level: 2,
    blocks: blocks.filter((block) => block !== false),
  });
  return [
    section(t('report.overview'), [{ kind: 'facts', rows: [...overview(tested, facts, t), ...more] }]),
    section(t('report.finding'), findings(tested, facts, t)),
    section(t('report.steps'), [facts.steps.length > 0 && stepTable(facts.steps, t)]),
    section(t('report.server'), [
      serverFacts(facts, t),
      facts.capabilities.length > 0 && capabilityTable(facts.capabilities, t),
    ]),
    section(t('report.encryption'), encryption(facts, t)),
    section(t('report.conversation'), [
      facts.transcript.length > 0 && { kind: 'text', text: t('connection.transcript.note') },
      facts.transcript.length > 0 && { kind: 'verbatim', text: conversation(facts.transcript, t) },
    ]),
  ].filter(({ blocks }) => blocks.length > 0);
}

const present = (rows: readonly (readonly [string, string | undefined])[]): Fact[] =>
  rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [[label, value] as const]));

const overview = (tested: Tested, facts: Facts, t: TFunction): Fact[] =>
  present([
    [t('report.result'), outcomeWord(tested, facts.result, t)],
    [t('report.connection'), tested.name],
    [t('report.package'), tested.package],
    [t('report.definition'), tested.connectionString],
    [t('report.testedAt'), utc(tested.testedAt)],
    [t('report.duration'), facts.result && milliseconds(facts.result.ms)],
    [t('report.introducedAs'), facts.introducedAs],
    [t('report.localAddress'), facts.localAddress],
    [t('report.seenAs'), facts.seenAs],
  ]);

const outcomeWord = ({ failure }: Tested, result: TestResult | undefined, t: TFunction): string =>
  t(`report.outcome.${failure ? 'failed' : (result?.outcome ?? 'none')}`);

function findings({ failure }: Tested, { result }: Facts, t: TFunction): Block[] {
  if (failure)
    return [{ kind: 'finding', mark: 'failed', text: failure.cause, fix: failure.fix }, code(failure.code, t)];
  if (!result) return [];
  const { diagnosis, advice, inSsis } = result;
  return [
    { kind: 'finding', mark: outcomeMark(result.ok ? 'passed' : result.outcome), ...finding(diagnosis, t) },
    ...advice.map((found): Block => ({ kind: 'finding', mark: markOf(found), ...finding(found, t) })),
    ...(inSsis ? [{ kind: 'text', text: inSsisWords(inSsis, t) } as const] : []),
    code([diagnosis, ...advice].map((found) => found.code).join(', '), t),
  ];
}

const finding = (found: TestResult['diagnosis'], t: TFunction): { text: string; fix: string } => {
  const { cause, fix } = diagnosisWords(found, t);
  return { text: cause, fix };
};

const code = (text: string, t: TFunction): Block => ({ kind: 'facts', rows: [[t('report.code'), text]] });

const stepTable = (steps: readonly StepEvent[], t: TFunction): Block => ({
  kind: 'table',
  header: [t('report.step'), t('report.result'), t('report.duration'), t('report.found'), t('report.reply')],
  rows: steps.map(({ step, status, ms = 0, detail, reply }) => [
    t(`connection.step.${step}`),
    t(`connection.stepStatus.${status}`),
    milliseconds(ms),
    [
      detail?.addresses?.join(', '),
      detail?.remote,
      detail?.mechanism,
      detail?.identity,
      detail?.protocol,
      detail?.address,
    ]
      .filter(Boolean)
      .join(' · '),
    // What a server says to EHLO has a table of its own.
    (step === 'ehlo' ? reply?.text.split('\n', 1)[0] : reply?.text) ?? '',
  ]),
});

const serverFacts = (facts: Facts, t: TFunction): Block | false => {
  const rows = present([
    [t('report.addresses'), facts.addresses.join(', ')],
    [t('report.connectedTo'), facts.remote],
    [
      t('report.failedAddresses'),
      facts.failedAddresses.map(({ address, error }) => `${address} (${error})`).join(', '),
    ],
    [t('report.greeting'), facts.greeting],
    [t('report.mechanisms'), facts.signIn?.mechanisms?.join(', ')],
    [t('report.mechanism'), facts.signIn?.mechanism],
    [t('report.identity'), facts.signIn?.identity],
  ]);
  return rows.length > 0 && { kind: 'facts', rows };
};

const capabilityTable = (lines: readonly string[], t: TFunction): Block => ({
  kind: 'table',
  header: [t('report.capability'), t('report.capabilityMeaning')],
  rows: lines.map((line) => [line, capabilityWords(line, t)]),
});

const encryption = ({ encryption: tls, certificates }: Facts, t: TFunction): Block[] => {
  const rows = present([
    [t('report.protocol'), tls?.protocol],
    [t('report.cipher'), tls?.cipher],
  ]);
  return [
    ...(rows.length > 0 ? [{ kind: 'facts', rows } as const] : []),
    ...certificates.map((certificate) => ({ kind: 'facts', rows: certificateFacts(certificate, t) }) as const),
  ];
};

const certificateFacts = (certificate: Certificate, t: TFunction): Fact[] =>
  present([
    [t('settings.certificate.subject'), certificate.subject],
    [t('settings.certificate.issuer'), certificate.issuer],
    [t('settings.certificate.altNames'), certificate.altNames.join(', ')],
    [t('settings.certificate.validFrom'), utc(certificate.validFrom)],
    [t('settings.certificate.validTo'), utc(certificate.validTo)],
    [t('settings.certificate.publicKey'), certificate.publicKey],
    [t('settings.certificate.serialNumber'), certificate.serialNumber],
    [t('settings.certificate.fingerprint'), certificate.fingerprint256],
  ]);
