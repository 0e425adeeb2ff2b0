import type { Problem } from '../../shared/model/problem.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';

/** What the editor edits: a task without its id. */
export type TaskFields = Omit<SendMailTask, 'id'>;

/** The problems of each property as react-hook-form keeps them, all in one text: a line may have several. */
export function toErrors(problems: readonly Problem[], problemText: (problem: Problem) => string) {
  const errors: Partial<Record<keyof TaskFields, { type: string; message: string }>> = {};
  for (const problem of problems) {
    const property = problem.property as keyof TaskFields;
    const { type = problem.code, message } = errors[property] ?? {};
    errors[property] = { type, message: message ? `${message} ${problemText(problem)}` : problemText(problem) };
  }
  return errors;
}
