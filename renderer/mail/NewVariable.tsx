import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Package } from '../../shared/model/package.ts';
import { findVariable, newVariable, variableProblems } from '../../shared/model/variable.ts';
import { FormDialog } from '../controls/FormDialog.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useProblemText } from '../controls/use-text.ts';
import { useDefinitions } from '../definitions/use-definitions.ts';

type NewVariableProps = { pkg: Package; onCreated: (name: string) => void; onClose: () => void };

/** Adds a String variable to the package: a text that several tasks can send. */
export function NewVariable({ pkg, onCreated, onClose }: NewVariableProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [name, setName] = useState('User::');
  const [value, setValue] = useState('');
  const [checked, setChecked] = useState(false);
  const { updatePackage } = useDefinitions();

  const [problem] = variableProblems(newVariable(name, value));
  const taken = findVariable(pkg.variables, name) !== undefined;
  const sentence = problem ? problemText(problem) : taken ? t('task.source.variableExists', { name }) : undefined;
  const create = async (): Promise<void> => {
    setChecked(true);
    if (sentence) return;
    await updatePackage(pkg, { variables: [...pkg.variables, newVariable(name, value)] });
    onCreated(name);
  };
  return (
    <FormDialog
      title={t('task.source.newVariableTitle')}
      size="small"
      submitLabel={t('task.source.create')}
      dirty={value !== ''}
      onSubmit={create}
      onClose={onClose}
    >
      <TextField
        label={t('task.source.variableName')}
        value={name}
        onChange={setName}
        problem={checked ? sentence : undefined}
        monospace
        autoFocus
      />
      <TextField label={t('task.source.variableValue')} value={value} onChange={setValue} rows={5} />
    </FormDialog>
  );
}
