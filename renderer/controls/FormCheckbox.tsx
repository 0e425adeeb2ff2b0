import { Checkbox } from '@fluentui/react-components';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { useCheckboxStyles } from './checkbox-styles.ts';

type FormCheckboxProps<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  /** Called after the form has the new value. */
  onChanged?: (checked: boolean) => void;
};

/** A checkbox that is part of a react-hook-form. */
export function FormCheckbox<Values extends FieldValues>({
  control,
  name,
  label,
  onChanged,
}: FormCheckboxProps<Values>) {
  const styles = useCheckboxStyles();
  const { field } = useController({ control, name });
  return (
    <Checkbox
      className={styles.root}
      label={label}
      checked={field.value === true}
      ref={field.ref}
      onBlur={field.onBlur}
      onChange={(_, { checked }) => {
        field.onChange(checked === true);
        onChanged?.(checked === true);
      }}
    />
  );
}
