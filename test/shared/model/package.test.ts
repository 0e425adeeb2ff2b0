import { expect, test } from 'vitest';
import { connectionDefinitionProblems } from '../../../shared/model/connection-manager.ts';
import { packageStorageProblems, validatePackage } from '../../../shared/model/package.ts';
import { hasErrors } from '../../../shared/model/problem.ts';
import {
  joinAttachments,
  SUBJECT_MAX,
  splitAttachments,
  taskDefinitionProblems,
} from '../../../shared/model/send-mail-task.ts';
import { newVariable } from '../../../shared/model/variable.ts';
import { file, id, nightly, notify, relay } from './packages.ts';

const found = (pkg: Parameters<typeof validatePackage>[0]) =>
  validatePackage(pkg).map(({ objectName, property, code }) => `${objectName} ${property} ${code}`);

test('a package with nothing wrong has no problems', () => {
  expect(validatePackage(nightly())).toEqual([]);
  expect(packageStorageProblems(nightly(), ['Other'])).toEqual([]);
});

test('every problem names the object that has it', () => {
  const pkg = nightly({
    connections: [
      relay({ connectionString: 'SmtpServer=;Retain=1;' }),
      file({ name: 'MAIL RELAY', connectionString: '' }),
    ],
    sendMailTasks: [notify({ toLine: '', fromLine: '', messageSourceType: 'Variable', messageSource: 'User::None' })],
    variables: [newVariable('no namespace', '')],
  });
  expect(found(pkg)).toEqual([
    'Nightly load variables VARIABLE_NAME_INVALID',
    'Mail relay name NAME_TAKEN',
    'Mail relay smtpServer SERVER_EMPTY',
    'Mail relay connectionString CONNECTION_STRING_UNKNOWN_KEY',
    'MAIL RELAY name NAME_TAKEN',
    'MAIL RELAY connectionString FILE_PATH_EMPTY',
    'Notify fromLine ADDRESS_REQUIRED',
    'Notify toLine RECIPIENT_REQUIRED',
    'Notify messageSource VARIABLE_MISSING',
  ]);
});

test.each([
  [{ smtpConnection: '' }, 'smtpConnection CONNECTION_REQUIRED'],
  [{ smtpConnection: id(9) }, 'smtpConnection CONNECTION_MISSING'],
  [{ smtpConnection: id(2) }, 'smtpConnection CONNECTION_NOT_SMTP'],
  [{ messageSourceType: 'FileConnection', messageSource: id(9) }, 'messageSource CONNECTION_MISSING'],
  [{ messageSourceType: 'FileConnection', messageSource: id(1) }, 'messageSource CONNECTION_NOT_FILE'],
  [{ subject: 'a\nb' }, 'subject SUBJECT_LINE_BREAK'],
  [{ subject: 'a'.repeat(SUBJECT_MAX + 1) }, 'subject TEXT_TOO_LONG'],
  [{ ccLine: 'nobody' }, 'ccLine ADDRESS_INVALID'],
] as const)('a task with %j', (changes, problem) => {
  expect(found(nightly({ sendMailTasks: [notify(changes)] }))).toEqual([`Notify ${problem}`]);
});

test('a FILE connection is found by an id in either case', () => {
  const task = notify({ messageSourceType: 'FileConnection', messageSource: id(2).toLowerCase() });
  expect(found(nightly({ sendMailTasks: [task] }))).toEqual([]);
});

test('an unfinished task can be stored, a wrong one cannot', () => {
  expect(taskDefinitionProblems(notify({ smtpConnection: '', fromLine: '', toLine: '' }), [])).toEqual([]);
  expect(taskDefinitionProblems(notify({ toLine: 'nobody' }), [])).toHaveLength(1);
});

test('what an expression sets may be a placeholder that is no address, or more than a line', () => {
  const propertyExpressions = ['ToLine', 'Subject'].map((property) => ({ property, expression: '"a@b.example"' }));
  const placeholders = { toLine: '@', subject: 'a\nb', name: '' };
  expect(taskDefinitionProblems(notify({ ...placeholders, propertyExpressions }), [])).toMatchObject([
    { property: 'name' },
  ]);
  expect(taskDefinitionProblems(notify(placeholders), [])).toHaveLength(3);
});

test('a new connection manager can be stored before it has a server, warnings do not forbid storing', () => {
  const fresh = relay({ connectionString: 'SmtpServer=;UseWindowsAuthentication=False;EnableSsl=False;' });
  const warned = relay({ id: id(5), name: 'B', connectionString: 'SmtpServer=a;Retain=1;' });
  for (const connection of [fresh, file()]) expect(connectionDefinitionProblems(connection, [])).toEqual([]);
  expect(hasErrors(connectionDefinitionProblems(warned, []))).toBe(false);
});

test('a package may be kept with parts as wrong as in its file, but never with a secret', () => {
  const wrong = nightly({
    connections: [relay({ connectionString: 'a;b' })],
    sendMailTasks: [notify({ toLine: '@' })],
  });
  expect(packageStorageProblems(wrong)).toEqual([]);
  const secret = nightly({ connections: [relay({ connectionString: 'SmtpServer=a;Password=b;' })] });
  expect(packageStorageProblems(secret)).toMatchObject([{ code: 'BASIC_AUTHENTICATION', object: relay().name }]);
});

test('names of packages are checked among the others', () => {
  expect(packageStorageProblems(nightly(), ['nightly LOAD'])).toMatchObject([{ property: 'name', code: 'NAME_TAKEN' }]);
});

test('attachments are split at pipes', () => {
  expect(splitAttachments(' C:\\a b.txt | |\\\\srv\\c.pdf|')).toEqual(['C:\\a b.txt', '\\\\srv\\c.pdf']);
  expect(joinAttachments(['a', 'b'])).toBe('a|b');
});
