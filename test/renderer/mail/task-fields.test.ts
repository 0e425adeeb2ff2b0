import { expect, it } from 'vitest';
import { toErrors } from '../../../renderer/mail/task-fields.ts';
import { DEFAULT_TASK, taskDefinitionProblems } from '../../../shared/model/send-mail-task.ts';

it('says every problem of a line', () => {
  const toLine = `a@example.com; nope; neither; ${'x'.repeat(250)}@example.com`;
  const task = { ...DEFAULT_TASK, id: '{00000000-0000-0000-0000-000000000000}', name: 'Tell', toLine };
  const errors = toErrors(taskDefinitionProblems(task, []), ({ code, params }) => `${code} ${params.address ?? ''}.`);
  expect(Object.keys(errors)).toEqual(['toLine']);
  expect(errors.toLine?.message).toContain('ADDRESS_LINE_TOO_LONG . ADDRESS_INVALID nope. ADDRESS_INVALID neither.');
});
