import { type Language, messagesIn } from '../../shared/messages/index.ts';
import { DEFAULT_PROPERTIES, formatConnectionString } from '../../shared/model/connection-string.ts';
import { addConnection, newConnection } from '../../shared/model/connections.ts';
import type { NewId } from '../../shared/model/id.ts';
import { freeName } from '../../shared/model/name.ts';
import { emptyPackage, type Package } from '../../shared/model/package.ts';
import { addTask, newTask } from '../../shared/model/send-mail-tasks.ts';
import { formatSmtpServer } from '../../shared/model/smtp-server.ts';

/** A package whose SMTP connection manager points to a server and whose Send Mail task is ready to run. */
export function samplePackage(
  server: { host: string; port: number },
  language: Language,
  taken: readonly string[],
  newId: NewId,
): Package {
  const t = messagesIn(language);
  const empty = emptyPackage(newId(), freeName(t('sample.package'), taken), t('sample.description'));
  const connection = {
    ...newConnection(empty, 'SMTP', newId),
    name: t('sample.connection'),
    connectionString: formatConnectionString({ ...DEFAULT_PROPERTIES, smtpServer: formatSmtpServer(server) }),
  };
  return addTask(addConnection(empty, connection), {
    ...newTask(empty, newId),
    name: t('sample.task'),
    smtpConnection: connection.id,
    fromLine: 'etl@example.com',
    toLine: 'dba@example.com',
    subject: t('sample.subject'),
    messageSource: t('sample.text'),
  });
}
