import { type ConnectionManager, DEFAULT_CONNECTION } from '../../../shared/model/connection-manager.ts';
import { emptyPackage, type Package } from '../../../shared/model/package.ts';
import { DEFAULT_TASK, type SendMailTask } from '../../../shared/model/send-mail-task.ts';
import { newVariable } from '../../../shared/model/variable.ts';

/** The nth id. */
export const id = (number: number): string => `{00000000-0000-4000-8000-${String(number).padStart(12, '0')}}`;

/** An SMTP connection manager, ready to use. */
export const relay = (changes: Partial<ConnectionManager> = {}): ConnectionManager => ({
  ...DEFAULT_CONNECTION,
  id: id(1),
  name: 'Mail relay',
  connectionString: 'SmtpServer=mail.example.com;UseWindowsAuthentication=False;EnableSsl=False;',
  ...changes,
});

/** A FILE connection manager. */
export const file = (changes: Partial<ConnectionManager> = {}): ConnectionManager =>
  relay({ id: id(2), name: 'Body', connectionManagerType: 'FILE', connectionString: 'C:\\body.txt', ...changes });

/** A task, ready to run through `relay()`. */
export const notify = (changes: Partial<SendMailTask> = {}): SendMailTask => ({
  ...DEFAULT_TASK,
  id: id(3),
  name: 'Notify',
  smtpConnection: id(1),
  fromLine: 'etl@example.com',
  toLine: 'dba@example.com',
  ...changes,
});

/** A package with nothing wrong. */
export const nightly = (changes: Partial<Package> = {}): Package => ({
  ...emptyPackage(id(0), 'Nightly load'),
  connections: [relay(), file()],
  sendMailTasks: [notify()],
  variables: [newVariable('User::Body', 'x')],
  ...changes,
});
