import type { Diagnosis } from '../contract/smtp-events.ts';
import { readableProperties, type SmtpProperties } from '../model/connection-string.ts';
import { conversation } from './conversation.ts';
import { type Facts, factsOf } from './facts.ts';
import { letterCases } from './letter-cases.ts';
import { type LetterRequest, type LetterSystem, letterSettings } from './letter-settings.ts';
import { fill, type LetterValues, letterValues, oneLine } from './letter-values.ts';
import { withoutSecrets } from './redact.ts';
import { PRODUCT, type ReportContext, type Tested } from './tested.ts';
import { diagnosisWords, utc } from './words.ts';

/** A letter that is ready to be sent. Lines are parted by `\n`. */
export type Letter = { readonly subject: string; readonly body: string };

/**
 * The letter to the mail administrator that a finding calls for: what was tried from where, what the server said, what
 * we ask for and by which settings. Undefined where no administrator can help.
 */
export function letterFor(given: Tested, context: ReportContext): Letter | undefined {
  const tested = withoutSecrets(given);
  const found = requestOf(tested);
  const properties = readableProperties(tested.connectionString);
  if (!found || !properties) return undefined;
  const { t, version } = context;
  const facts = factsOf(tested.events);
  const values = letterValues(found.diagnosis, properties, facts, t('letter.unknownAddress'));
  const { request } = found;
  const lines = [
    t('letter.greeting'),
    '',
    t('letter.tried', { ...values, version, product: PRODUCT, date: utc(tested.testedAt) }),
    diagnosisWords(found.diagnosis, t).cause,
    '',
    t(`letter.request.${request}.text`, values),
    ...settings(request, facts, values, context),
    '',
    ...factLines(tested, facts, properties, values, context),
    ...(facts.transcript.length > 0
      ? ['', t('letter.conversation'), conversation(facts.transcript.slice(-60), t)]
      : []),
    '',
    t('letter.closing'),
  ];
  return {
    subject: oneLine(t(`letter.request.${request}.subject`, values)),
    body: `${lines.join('\n')}\n`,
  };
}

/** Whether a finding of a test is one where an administrator can help. */
export const asksForLetter = (tested: Tested): boolean => requestOf(tested) !== undefined;

/** The verdict, or else an advice beside it, that has a letter. */
function requestOf({ events }: Tested): { diagnosis: Diagnosis; request: LetterRequest } | undefined {
  const { result } = factsOf(events);
  for (const diagnosis of result ? [result.diagnosis, ...result.advice] : []) {
    const request = letterCases[diagnosis.code];
    if (request) return { diagnosis, request };
  }
  return undefined;
}

/** The settings of the systems that it may be; of one alone where the server says which it is. */
function settings(request: LetterRequest, facts: Facts, values: LetterValues, { t }: ReportContext): string[] {
  const systems = Object.entries(letterSettings[request]) as [LetterSystem, readonly string[]][];
  const software = softwareOf(facts);
  const known = systems.some(([system]) => system === software);
  return systems
    .filter(([system]) => !known || system === software || !MAIL_SERVERS.has(system))
    .flatMap(([system, commands]) => [
      '',
      `${t(`letter.system.${system}`)}`,
      ...commands.map((line) => `    ${fill(line, values)}`),
    ]);
}

const MAIL_SERVERS: ReadonlySet<LetterSystem> = new Set(['exchange', 'exchangeOnline', 'postfix']);

/** Which software answers, by its greeting. */
function softwareOf({ greeting = '' }: Facts): LetterSystem | undefined {
  if (/\.(?:protection\.)?outlook\.com\b/i.test(greeting)) return 'exchangeOnline';
  if (/Microsoft ESMTP MAIL Service/i.test(greeting)) return 'exchange';
  return /\bPostfix\b/i.test(greeting) ? 'postfix' : undefined;
}

function factLines(
  tested: Tested,
  facts: Facts,
  { useWindowsAuthentication, enableSsl }: SmtpProperties,
  values: LetterValues,
  { t }: ReportContext,
): string[] {
  const yesNo = (value: boolean): string => t(value ? 'letter.yes' : 'letter.no');
  const [certificate] = facts.certificates;
  const rows: [string, string | undefined][] = [
    [t('report.server'), `${values.host}:${values.port}${facts.remote ? ` (${facts.remote})` : ''}`],
    [t('letter.ssl'), yesNo(enableSsl)],
    [t('letter.windowsAuthentication'), yesNo(useWindowsAuthentication)],
    [t('report.introducedAs'), facts.introducedAs],
    [t('report.localAddress'), facts.localAddress],
    [t('report.seenAs'), facts.seenAs],
    [t('report.identity'), facts.signIn?.identity],
    [t('letter.sender'), facts.steps.find(({ step }) => step === 'sender')?.detail?.address],
    [t('letter.recipient'), facts.steps.find(({ step }) => step === 'recipient')?.detail?.address],
    [t('settings.certificate.subject'), certificate?.subject],
    [t('settings.certificate.issuer'), certificate?.issuer],
    [t('settings.certificate.validTo'), certificate && utc(certificate.validTo)],
    [t('settings.certificate.fingerprint'), certificate?.fingerprint256],
    [t('report.definition'), tested.connectionString],
    [t('report.code'), facts.result?.diagnosis.code],
  ];
  return rows.flatMap(([label, value]) => (value ? [`${label}: ${oneLine(value)}`] : []));
}

/** Longest `mailto:` address that mail programs take; Windows passes on about as many characters. */
const MAILTO_MAX = 1_900;

/**
 * A `mailto:` address (RFC 6068) for the letter. Where the letter is too long for one, `hint` stands in its place: the
 * caller then has the letter on the clipboard.
 */
export function mailtoOf({ subject, body }: Letter, hint: string): { url: string; whole: boolean } {
  const url = (text: string): string =>
    `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
  const whole = url(body);
  return whole.length <= MAILTO_MAX ? { url: whole, whole: true } : { url: url(hint), whole: false };
}
