import { useState } from 'react';
import type { Control } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Package } from '../../shared/model/package.ts';
import { messageSourceTypes } from '../../shared/model/send-mail-task.ts';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { NewVariable } from './NewVariable.tsx';
import { ReferenceField } from './ReferenceField.tsx';
import type { TaskFields } from './task-fields.ts';
import { useConnectionChoices } from './use-connection-choices.ts';
import { type TaskField, useTaskField } from './use-task-form.ts';

type MessageSourceProps = { control: Control<TaskFields>; pkg: Package };

/** MessageSourceType, and the MessageSource that fits it. */
export function MessageSourceFields({ control, pkg }: MessageSourceProps) {
  const { t } = useTranslation();
  const type = useTaskField(control, 'messageSourceType');
  const source = useTaskField(control, 'messageSource');
  // What was typed under one type is there again when the choice returns to it.
  const [kept, setKept] = useState<Partial<Record<TaskFields['messageSourceType'], string>>>({});
  return (
    <>
      <ChoiceField
        label={t('task.property.messageSourceType')}
        value={type.value}
        choices={messageSourceTypes.map((value) => ({ value, text: t(`task.sourceType.${value}`) }))}
        onChange={(next) => {
          setKept({ ...kept, [type.value]: source.value });
          source.onChange(kept[next] ?? '');
          type.onChange(next);
        }}
      />
      <MessageSourceField control={control} pkg={pkg} />
    </>
  );
}

function MessageSourceField({ control, pkg }: MessageSourceProps) {
  const { t } = useTranslation();
  const type = useWatch({ control, name: 'messageSourceType' });
  const source = useTaskField(control, 'messageSource');
  const label = t('task.property.messageSource');
  if (type === 'DirectInput') return <TextField label={label} rows={8} {...source} />;
  if (type === 'Variable') return <VariableField label={label} pkg={pkg} source={source} />;
  return <FileConnectionField label={label} pkg={pkg} source={source} />;
}

type SourceFieldProps = { label: string; pkg: Package; source: TaskField<'messageSource'> };

function FileConnectionField({ label, pkg, source }: SourceFieldProps) {
  const { t } = useTranslation();
  const { open } = useDialogs();
  const choices = useConnectionChoices(pkg, 'FILE');
  const onAdded = ({ id }: { id: string }): void => source.onChange(id);
  return (
    <ReferenceField
      label={label}
      {...source}
      choices={choices}
      placeholder={t('task.source.chooseFile')}
      missing={t('task.connection.missing')}
      create={{
        label: t('task.connection.new'),
        onCreate: () => open({ kind: 'newConnection', packageId: pkg.id, type: 'FILE', onAdded }),
      }}
    />
  );
}

function VariableField({ label, pkg, source }: SourceFieldProps) {
  const { t } = useTranslation();
  const [creating, setCreating] = useState(false);
  return (
    <>
      <ReferenceField
        label={label}
        {...source}
        choices={pkg.variables.map(({ name }) => ({ value: name, text: name }))}
        placeholder={t('task.source.chooseVariable')}
        missing={t('task.source.missingVariable', { name: source.value })}
        create={{ label: t('task.source.newVariable'), onCreate: () => setCreating(true) }}
      />
      {creating && (
        <NewVariable
          pkg={pkg}
          onCreated={(name) => {
            source.onChange(name);
            setCreating(false);
          }}
          onClose={() => setCreating(false)}
        />
      )}
    </>
  );
}
