import { addressLineProblems, fromLineProblems, splitAddresses } from '../../shared/model/addresses.ts';
import { connectionProblems, type SmtpConnectionManager } from '../../shared/model/connection-manager.ts';
import { hasErrors, type Problem, problem } from '../../shared/model/problem.ts';
import { DEFAULT_TASK, type Priority, type SendMailTask } from '../../shared/model/send-mail-task.ts';

/** What the quick message dialog asks for. Lines are as in a Send Mail task. */
export type QuickMessage = {
  readonly connectionId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly priority: Priority;
  readonly fileAttachments: string;
};

/** What forbids sending the message; each problem names its field. */
export function quickMessageProblems(
  message: Pick<QuickMessage, 'from' | 'to'>,
  connection: SmtpConnectionManager | undefined,
): Problem[] {
  const to =
    splitAddresses(message.to).length === 0
      ? [problem('to', 'RECIPIENT_REQUIRED')]
      : addressLineProblems('to', message.to);
  return [...usable(connection), ...fromLineProblems('from', message.from), ...to];
}

function usable(connection: SmtpConnectionManager | undefined): Problem[] {
  if (!connection) return [problem('connectionId', 'CONNECTION_REQUIRED')];
  return connectionProblems(connection)
    .filter((found) => hasErrors([found]))
    .map((found) => ({ ...found, property: 'connectionId' }));
}

/** The Send Mail task that would send the same message. */
export const asTask = ({
  connectionId,
  from,
  to,
  subject,
  text,
  priority,
  fileAttachments,
}: QuickMessage): SendMailTask => ({
  ...DEFAULT_TASK,
  id: '',
  name: '',
  smtpConnection: connectionId,
  fromLine: from,
  toLine: to,
  subject,
  messageSource: text,
  priority,
  fileAttachments,
});
