import { type Control, type RefCallBack, type Resolver, useController, useForm } from 'react-hook-form';
import type { Problem } from '../../shared/model/problem.ts';
import { type SendMailTask, taskDefinitionProblems } from '../../shared/model/send-mail-task.ts';
import { useProblemText } from '../controls/use-text.ts';

/** What the editor edits: a task without its id. */
export type TaskFields = Omit<SendMailTask, 'id'>;

/** The form of a Send Mail task. `taken` are the names of the package's other tasks. */
export function useTaskForm(task: SendMailTask, taken: readonly string[]) {
  const problemText = useProblemText();
  const { id, ...defaultValues } = task;
  const resolver: Resolver<TaskFields> = (values) => {
    const errors = toErrors(taskDefinitionProblems({ id, ...values }, taken), problemText);
    return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors };
  };
  return useForm<TaskFields>({ defaultValues, resolver, mode: 'onTouched' });
}

/** The first problem of each property as react-hook-form keeps it. */
export function toErrors(problems: readonly Problem[], problemText: (problem: Problem) => string) {
  const errors: Partial<Record<keyof TaskFields, { type: string; message: string }>> = {};
  for (const problem of problems) {
    errors[problem.property as keyof TaskFields] ??= { type: problem.code, message: problemText(problem) };
  }
  return errors;
}

/** One property of the form as the fields of the kit take it. */
export type TaskField<Name extends keyof TaskFields> = {
  value: TaskFields[Name];
  onChange: (value: TaskFields[Name]) => void;
  onBlur: () => void;
  inputRef: RefCallBack;
  problem: string | undefined;
};

export function useTaskField<Name extends keyof TaskFields>(control: Control<TaskFields>, name: Name): TaskField<Name> {
  const { field, fieldState } = useController({ control, name });
  return {
    value: field.value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    inputRef: field.ref,
    problem: fieldState.error?.message,
  };
}
