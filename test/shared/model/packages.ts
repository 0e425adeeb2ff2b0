import type { ConnectionManager } from '../../../shared/model/connection-manager.ts';
import type { Package } from '../../../shared/model/package.ts';
import { DEFAULT_TASK, type SendMailTask } from '../../../shared/model/send-mail-task.ts';

/** The nth id. */
export const id = (number: number): string => `{00000000-0000-4000-8000-${String(number).padStart(12, '0')}}`;

/** An SMTP connection manager, ready to use. */
export const relay = (changes: Partial<ConnectionManager> = {}): ConnectionManager => ({
  id: id(1),
  name: 'Mail relay',
  description: '',
  connectionManagerType: 'SMTP',
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
  id: id(0),
  name: 'Nightly load',
  description: '',
  connections: [relay(), file()],
  sendMailTasks: [notify()],
  variables: [{ name: 'User::Body', value: 'x' }],
  ...changes,
});
