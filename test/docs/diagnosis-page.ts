import { adviceRules } from '../../shared/diagnosis/advice.ts';
import * as codes from '../../shared/diagnosis/codes.ts';
import { rules } from '../../shared/diagnosis/diagnose.ts';
import { fixKindsOf } from '../../shared/diagnosis/fixes.ts';
import { en } from '../../shared/messages/en/index.ts';

/** The chapters of the page: a heading, and the findings below it. */
const CHAPTERS: readonly [heading: string, codes: readonly codes.DiagnosisCode[]][] = [
  ['Verdicts', codes.verdictCodes],
  ['Name and connection', codes.connectingCodes],
  ['Greeting and EHLO', codes.greetingCodes],
  ['Order of the conversation', codes.protocolCodes],
  ['Encryption', codes.encryptionCodes],
  ['Certificate', codes.certificateCodes],
  ['Signing in', codes.authenticationCodes],
  ['Who sends', codes.senderCodes],
  ['Recipients', codes.recipientCodes],
  ['Message', codes.messageCodes],
  ['Advice beside a pass', codes.adviceCodes],
];

const HEAD = `# What a test or a send can find

<!-- Written by \`npm run docs\` from shared/diagnosis and shared/messages. Do not edit. -->

Every finding has a stable code, which \`smtpcm test --json\` prints as \`code\`. The rules are a table in
\`shared/diagnosis/rules\`: the first that fits what was seen decides. A fix with an action is a button in the designer. Words
in italics are filled in from the test.
`;

const TABLE_HEAD = '| Code | Seen | Cause | Fix | Action |\n| --- | --- | --- | --- | --- |';

/** The page: every finding with what is recognised, its cause, its fix and what can be pressed. */
export function diagnosisPage(): string {
  const chapters = CHAPTERS.map(
    ([heading, chapter]) => `## ${heading}\n\n${TABLE_HEAD}\n${chapter.map(row).join('\n')}`,
  );
  const inSsis = codes.inSsisCodes.map((code) => `| \`${code}\` | ${sentence(en.inSsis[code])} |`).join('\n');
  const ssis = `## In SSIS\n\nWhat SSIS would do in the same situation, with every result.\n\n| Code | In SSIS |\n| --- | --- |\n${inSsis}`;
  return `${[HEAD, ...chapters, ssis].join('\n')}\n`.replace(/\n(?=## )/g, '\n\n').replace(/\n{3,}/g, '\n\n');
}

function row(code: codes.DiagnosisCode): string {
  const { cause, fix } = en.diagnosis[code];
  const cells = [name(code), seen(code), sentence(cause), sentence(fix), actions(code)];
  return `| ${cells.join(' | ')} |`;
}

/** A code, and how serious it is where it is no error. */
function name(code: codes.DiagnosisCode): string {
  const advice = adviceRules.find((rule) => rule.code === code);
  const rule = rules.find((candidate) => candidate.code === code);
  const severity = rule ? (rule.severity ?? 'error') : (advice?.severity ?? OF_SUCCESS[code] ?? 'error');
  return severity === 'error' ? `\`${code}\`` : `\`${code}\` (${severity})`;
}

const OF_SUCCESS: Partial<Record<codes.DiagnosisCode, string>> = {
  TEST_PASSED: 'information',
  MAIL_SENT: 'information',
  MAIL_PARTLY_SENT: 'warning',
};

const SEEN_OF_SUCCESS: Partial<Record<codes.DiagnosisCode, string>> = {
  TEST_PASSED: 'Every step passes.',
  MAIL_SENT: 'The message is taken for every recipient.',
  MAIL_PARTLY_SENT: 'The message is taken, and some recipients were refused.',
};

function seen(code: codes.DiagnosisCode): string {
  const lines = [...rules, ...adviceRules].filter((rule) => rule.code === code).map((rule) => rule.seen);
  return (lines.length > 0 ? lines : [SEEN_OF_SUCCESS[code] ?? '']).map(cell).join('<br>');
}

const actions = (code: codes.DiagnosisCode): string =>
  fixKindsOf(code)
    .map((kind) => sentence(en.fix.label[kind].replace('…', '')))
    .join('<br>');

/** What stands for words from elsewhere, `$t(connection.step.{{step}})` or `$t(diagnosis.{{why}}.cause)`. */
const ELSEWHERE = /\$t\([\w.]+\.\{\{(\w+)\}\}(?:\.(\w+))?\)/g;

/** A sentence with its placeholders in italics. */
const sentence = (text: string): string =>
  cell(text.replace(ELSEWHERE, (_, key: string, part = key) => `{{${part}}}`)).replace(/\{\{(\w+)\}\}/g, '*$1*');

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/</g, '&lt;');
