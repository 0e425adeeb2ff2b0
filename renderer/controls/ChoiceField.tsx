import { Field, Select } from '@fluentui/react-components';
import type { Ref } from 'react';

type ChoiceFieldProps<Value extends string> = {
  label: string;
  value: Value;
  choices: readonly { readonly value: Value; readonly text: string }[];
  onChange: (value: Value) => void;
  onBlur?: () => void;
  inputRef?: Ref<HTMLSelectElement>;
};

/** One of a few fixed values. */
export function ChoiceField<Value extends string>({
  label,
  value,
  choices,
  onChange,
  onBlur,
  inputRef,
}: ChoiceFieldProps<Value>) {
  return (
    <Field label={label} orientation="horizontal" size="small">
      <Select
        size="small"
        value={value}
        onChange={(_, data) => {
          const chosen = choices.find((choice) => choice.value === data.value);
          if (chosen) onChange(chosen.value);
        }}
        onBlur={onBlur}
        ref={inputRef}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
