import { addressesProblems, fromLineProblems, splitAddresses } from './addresses.ts';
import { type Problem, problem } from './problem.ts';

/** The address lines and the subject of a mail that is not a task. */
export type MailLines = {
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
};

/** What makes a quick message unsendable. SSIS' limit for a line of addresses is for tasks, not for this. */
export function mailProblems(mail: MailLines): Problem[] {
  const lines = ['to', 'cc', 'bcc'] as const;
  const recipients = lines.flatMap((line) => splitAddresses(mail[line]));
  return [
    ...fromLineProblems('from', mail.from),
    ...lines.flatMap((line) => addressesProblems(line, mail[line])),
    ...(recipients.length === 0 ? [problem('to', 'RECIPIENT_REQUIRED')] : []),
    ...(/[\r\n]/.test(mail.subject) ? [problem('subject', 'SUBJECT_LINE_BREAK')] : []),
  ];
}

/** Problems of the sender and the recipient of an extended connection test: exactly one of each. */
export const envelopeProblems = ({ from, to }: Pick<MailLines, 'from' | 'to'>): Problem[] => [
  ...fromLineProblems('from', from),
  ...fromLineProblems('to', to).map((found) =>
    found.code === 'ADDRESS_REQUIRED' ? problem('to', 'RECIPIENT_REQUIRED') : found,
  ),
];
