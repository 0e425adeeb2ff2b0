import { type UseFormReturn, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { SmtpConnectionManager } from '../../shared/model/connection-manager.ts';
import { formatConnectionString, type SmtpProperties } from '../../shared/model/connection-string.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { PropertyExpression } from '../../shared/model/property-expression.ts';
import { errorsOf } from '../controls/form-problems.ts';
import { useProblemText } from '../controls/use-text.ts';
import { fieldsAfter, formOf, formProblems, propertiesOf, type SmtpForm, stringAfter } from './smtp-form.ts';

type SmtpFormHandle = UseFormReturn<SmtpForm> & {
  /** Call after a field changed: the connection string follows. */
  fieldChanged: () => void;
  /** Call after the connection string changed: the fields follow, where it can be read. */
  stringChanged: (connectionString: string) => void;
  /** Changes properties from outside, such as by a quick fix; fields and string follow. */
  apply: (changes: Partial<SmtpProperties>) => void;
};

const SYNCED = { shouldDirty: true, shouldTouch: true, shouldValidate: true } as const;

/** The form of the SMTP editor, whose fields and connection string are always one state. */
export function useSmtpForm(
  connection: SmtpConnectionManager,
  taken: readonly string[],
  expressions: readonly PropertyExpression[],
): SmtpFormHandle {
  const problemText = useStringProblemText();
  const form = useForm<SmtpForm>({
    defaultValues: formOf(connection),
    mode: 'onTouched',
    resolver: (values) => {
      const errors = errorsOf<SmtpForm>(formProblems(values, taken, expressions), problemText);
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
    },
  });
  const { getValues, setValue } = form;
  const fieldChanged = (): void =>
    setValue('connectionString', stringAfter(getValues(), getValues('connectionString')), SYNCED);
  const stringChanged = (connectionString: string): void => {
    // Fields that stop following need the reason at once, not when the string is left.
    void form.trigger('connectionString');
    const fields = fieldsAfter(connectionString);
    if (!fields) return;
    setValue('unknown', fields.unknown);
    for (const name of ['smtpServer', 'useWindowsAuthentication', 'enableSsl', 'timeout'] as const) {
      if (getValues(name) !== fields[name]) setValue(name, fields[name], SYNCED);
    }
  };
  const apply = (changes: Partial<SmtpProperties>): void => {
    const connectionString = formatConnectionString({ ...propertiesOf(getValues()), ...changes });
    setValue('connectionString', connectionString, SYNCED);
    stringChanged(connectionString);
  };
  return { ...form, fieldChanged, stringChanged, apply };
}

/** Problems of a connection string say where they are, counted from 1. */
function useStringProblemText(): (problem: Problem) => string {
  const { t } = useTranslation();
  const problemText = useProblemText();
  return (problem) => {
    const { start, end } = problem.params;
    if (typeof start !== 'number' || typeof end !== 'number') return problemText(problem);
    return t('connection.smtp.position', { start: start + 1, end, problem: problemText(problem) });
  };
}
