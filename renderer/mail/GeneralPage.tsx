import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../controls/TextField.tsx';
import { AtRunTime } from '../expressions/AtRunTime.tsx';
import type { TaskFields } from './task-fields.ts';
import { useTaskField } from './use-task-form.ts';

/** The General page of the Send Mail Task Editor. */
export function GeneralPage({ control }: { control: Control<TaskFields> }) {
  const { t } = useTranslation();
  const name = useTaskField(control, 'name');
  const description = useTaskField(control, 'description');
  return (
    <>
      <TextField label={t('task.property.name')} required {...name} />
      <TextField label={t('task.property.description')} rows={4} {...description} />
      <AtRunTime fields={['description']} />
    </>
  );
}
