import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { TextField, type TextFieldProps } from './TextField.tsx';

type FormTextFieldProps<Values extends FieldValues> = Omit<
  TextFieldProps,
  'value' | 'onChange' | 'onBlur' | 'problem' | 'inputRef'
> & {
  control: Control<Values>;
  name: FieldPath<Values>;
  /** Called after the form has the new value, such as to keep another field in step. */
  onChanged?: (value: string) => void;
  onLeft?: () => void;
};

/** A TextField that is part of a react-hook-form: its value, its problem, and focus when it has one. */
export function FormTextField<Values extends FieldValues>(props: FormTextFieldProps<Values>) {
  const { control, name, onChanged, onLeft, ...rest } = props;
  const { field, fieldState } = useController({ control, name });
  return (
    <TextField
      {...rest}
      value={field.value}
      inputRef={field.ref}
      problem={fieldState.error?.message}
      onChange={(value) => {
        field.onChange(value);
        onChanged?.(value);
      }}
      onBlur={() => {
        field.onBlur();
        onLeft?.();
      }}
    />
  );
}
