import type { Control } from 'react-hook-form';
import { useController } from 'react-hook-form';
import { ownerOf } from '../../shared/expressions/effective-task.ts';
import type { ExpressionOutcome } from '../../shared/expressions/outcome.ts';
import { taskExpressionProperties } from '../../shared/expressions/property.ts';
import type { Package } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import type { TaskFields } from '../mail/task-fields.ts';
import { ExpressionList } from './ExpressionList.tsx';

type TaskExpressionsProps = {
  control: Control<TaskFields>;
  pkg: Package;
  task: SendMailTask;
  outcomes: readonly ExpressionOutcome[];
};

/** The Expressions page of the Send Mail Task Editor. */
export function TaskExpressions({ control, pkg, task, outcomes }: TaskExpressionsProps) {
  const { field } = useController({ control, name: 'propertyExpressions' });
  return (
    <ExpressionList
      pkg={pkg}
      owner={ownerOf(task)}
      properties={taskExpressionProperties}
      expressions={field.value}
      outcomes={outcomes}
      onChange={field.onChange}
    />
  );
}
