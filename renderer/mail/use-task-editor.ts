import { useState } from 'react';
import type { FieldErrors } from 'react-hook-form';
import { effectiveRun } from '../../shared/expressions/effective-run.ts';
import { taskProblems } from '../../shared/model/send-mail-task.ts';
import { client } from '../client.ts';
import { changedValues } from '../controls/changed-values.ts';
import { useProblemText } from '../controls/use-text.ts';
import { useDefinitions } from '../definitions/use-definitions.ts';
import { useOverrides } from '../expressions/OverridesProvider.tsx';
import { useRunFacts } from '../expressions/use-run-facts.ts';
import type { TaskEditorFormProps } from './TaskEditorForm.tsx';
import { type TaskFields, toErrors } from './task-fields.ts';
import { useRun } from './use-run.ts';
import { useTaskForm } from './use-task-form.ts';

export type TaskPage = 'general' | 'mail' | 'expressions';

const pageOf = (errors: FieldErrors<TaskFields>): TaskPage => (errors.name || errors.description ? 'general' : 'mail');

/** What the Send Mail Task Editor does: the form, which page of it is shown, saving it and running what is typed. */
export function useTaskEditor({ pkg, task, inPackage, removed, onClose }: TaskEditorFormProps) {
  const problemText = useProblemText();
  const { updateTask, addTaskAgain, addPackageAgain } = useDefinitions();
  const [page, setPage] = useState<TaskPage>('mail');
  const others = pkg.sendMailTasks.filter(({ id }) => id !== task.id).map(({ name }) => name);
  const form = useTaskForm(task, others);
  const run = useRun();
  const facts = useRunFacts(useOverrides(pkg).overrides);
  // Read while rendering: react-hook-form keeps track of what somebody reads.
  const { dirtyFields, isDirty } = form.formState;

  /** Shows the first problem; its page has to be on the screen before the field can have the focus. */
  const showProblems = (errors: FieldErrors<TaskFields>): void => {
    setPage(pageOf(errors));
    const [first] = Object.keys(errors) as (keyof TaskFields)[];
    if (first) setTimeout(() => form.setFocus(first));
  };
  const save = form.handleSubmit(async (fields) => {
    const changes = changedValues(fields, dirtyFields);
    if (removed === 'package') await addPackageAgain(pkg);
    if (!inPackage) await addTaskAgain(pkg.id, { id: task.id, ...fields });
    else if (Object.keys(changes).length > 0) await updateTask(pkg.id, task, changes);
    onClose();
  }, showProblems);
  const start = (): void => {
    const fields = form.getValues();
    const effective = effectiveRun(pkg, { id: task.id, ...fields }, facts);
    const { connections, variables } = effective.pkg;
    // An expression that cannot be evaluated is told by the run.
    const evaluated = effective.outcomes.every(({ outcome }) => outcome.error === undefined);
    const problems = evaluated ? taskProblems(effective.task, { connections, variables, taken: others }) : [];
    const errors = toErrors(problems, problemText);
    form.clearErrors();
    for (const [name, error] of Object.entries(errors)) form.setError(name as keyof TaskFields, error);
    if (Object.keys(errors).length > 0) showProblems(errors);
    else {
      const input = { packageId: pkg.id, taskId: task.id, fields, overrides: facts.overrides };
      void run.start((signal) => client.tasks.run(input, { signal }));
    }
  };
  return { control: form.control, isDirty, page, setPage, run, save, start };
}
