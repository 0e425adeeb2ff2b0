import type { SendEvent } from '../../shared/contract/smtp-events.ts';
import { connectionProblems, isSmtp, smtpProperties } from '../../shared/model/connection-manager.ts';
import { getConnection } from '../../shared/model/connections.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Package } from '../../shared/model/package.ts';
import { type SendMailTask, splitAttachments, taskProblems } from '../../shared/model/send-mail-task.ts';
import { requireValid } from './definition.ts';
import { readMessageSource } from './message-source.ts';
import { type SendOptions, sendOne } from './send-mail.ts';
import { streamed } from './stream.ts';

/**
 * Runs a Send Mail task of a package, stored or not: its connection manager, message source and attachments are found,
 * then its mail is sent. Emits what `sendMail` does, and SSIS' own log entries: Begin first, Info once the mail is
 * ready to go to the server, End when all is over; `result` last.
 *
 * @throws Failure INVALID_DEFINITION with every problem that the run would meet; a server's failures are a result
 */
export async function* runSendMailTask(
  task: SendMailTask,
  pkg: Package,
  options: SendOptions,
): AsyncGenerator<SendEvent> {
  const taken = pkg.sendMailTasks
    .filter(({ id, container }) => id !== task.id && container === task.container)
    .map(({ name }) => name);
  requireValid(taskProblems(task, { ...pkg, taken }));
  const connection = getConnection(pkg, task.smtpConnection);
  requireValid(connectionProblems(connection));
  if (!isSmtp(connection)) throw new Failure('CONNECTION_NOT_FOUND', { name: connection.name, package: pkg.name });
  const properties = smtpProperties(connection);

  const logEntry = (event: 'SendMailTaskBegin' | 'SendMailTaskInfo' | 'SendMailTaskEnd'): SendEvent => ({
    type: 'task',
    event,
    task: task.name,
    server: properties.smtpServer,
  });
  const prepare = async (emit: (event: SendEvent) => void) => {
    const text = await readMessageSource(task, pkg);
    emit(logEntry('SendMailTaskInfo'));
    return {
      from: task.fromLine,
      to: task.toLine,
      cc: task.ccLine,
      bcc: task.bccLine,
      subject: task.subject,
      text,
      priority: task.priority,
      attachments: splitAttachments(task.fileAttachments),
    };
  };
  yield* streamed<SendEvent>(options.signal, async (emit, signal) => {
    emit(logEntry('SendMailTaskBegin'));
    await sendOne(
      properties,
      () => prepare(emit),
      { ...options, signal },
      (event) => {
        if (event.type === 'result') emit(logEntry('SendMailTaskEnd'));
        emit(event);
      },
    );
  });
}
