import { expect, it } from 'vitest';
import { failureText } from '../../../shared/messages/failure-text.ts';
import { languages, messagesIn } from '../../../shared/messages/index.ts';
import { getConnection } from '../../../shared/model/connections.ts';
import { Failure } from '../../../shared/model/failure.ts';
import { notFound } from '../../../shared/model/not-found.ts';
import { emptyPackage } from '../../../shared/model/package.ts';
import { problem } from '../../../shared/model/problem.ts';
import { getTask } from '../../../shared/model/send-mail-tasks.ts';

const ID = '{0255C2B1-0000-4000-8000-000000000001}';
const load = emptyPackage('{0255C2B1-0000-4000-8000-000000000002}', 'Load');

const thrownBy = (attempt: () => unknown): Failure => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error('No failure.');
};

it.each(languages)('shows no id where a name belongs (%s)', (language) => {
  const texts = [
    notFound('PACKAGE_NOT_FOUND', ID),
    thrownBy(() => getConnection(load, ID)),
    thrownBy(() => getTask(load, ID.toLowerCase())),
  ].map((failure) => failureText(failure, messagesIn(language)));
  for (const { message, fix } of texts) {
    expect(`${message}${fix}`).not.toContain('0255');
    expect(message).not.toContain('{');
    expect(fix).not.toBe('');
  }
  expect(texts.map(({ message }) => message.includes('Load'))).toEqual([false, true, true]);
});

it('names what is asked for by its name', () => {
  const { message } = failureText(
    thrownBy(() => getConnection(load, 'Relay')),
    messagesIn('en'),
  );
  expect(message).toBe('The package “Load” has no connection manager “Relay”.');
});

it('says every problem in a line, with the object that has it', () => {
  const problems = [problem('name', 'NAME_EMPTY'), { ...problem('smtpServer', 'SERVER_EMPTY'), object: 'Relay' }];
  const { message } = failureText(new Failure('INVALID_DEFINITION', {}, { problems }), messagesIn('en'));
  const [first, second, ...others] = message.split('\n');
  expect(first).toBe('Enter a name.');
  expect(second).toContain('Relay');
  expect(others).toEqual([]);
});
