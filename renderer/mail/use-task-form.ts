import { type Control, type RefCallBack, type Resolver, useController, useForm } from 'react-hook-form';
import { type SendMailTask, taskDefinitionProblems } from '../../shared/model/send-mail-task.ts';
import { useProblemText } from '../controls/use-text.ts';
import { type TaskFields, toErrors } from './task-fields.ts';

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
