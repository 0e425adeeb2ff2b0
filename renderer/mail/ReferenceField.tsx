import { Divider, Dropdown, Field, Option } from '@fluentui/react-components';

const NEW = '<new>';

type ReferenceFieldProps = {
  label: string;
  /** What is chosen; empty where nothing is. */
  value: string;
  choices: readonly { readonly value: string; readonly text: string }[];
  onChange: (value: string) => void;
  onBlur?: () => void;
  placeholder: string;
  /** Shown where `value` is none of the choices. */
  missing: string;
  /** Adds a last choice, such as “<New connection…>”. */
  create?: { readonly label: string; readonly onCreate: () => void };
  problem?: string | undefined;
  inputRef?: (element: HTMLElement | null) => void;
};

/** A choice among the objects of the package, with the way to a new one at its end, as SSIS' editors have it. */
export function ReferenceField(props: ReferenceFieldProps) {
  const { label, value, choices, onChange, onBlur, placeholder, missing, create, problem, inputRef } = props;
  const shown = value === '' ? '' : (choices.find((choice) => choice.value === value)?.text ?? missing);
  return (
    <Field
      label={label}
      orientation="horizontal"
      size="small"
      validationState={problem ? 'error' : 'none'}
      validationMessage={problem}
    >
      <Dropdown
        size="small"
        style={{ minWidth: 0 }}
        placeholder={placeholder}
        value={shown}
        selectedOptions={value === '' ? [] : [value]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue === NEW) create?.onCreate();
          else if (optionValue !== undefined) onChange(optionValue);
        }}
        onBlur={onBlur}
        ref={inputRef}
      >
        {choices.map((choice) => (
          <Option key={choice.value} value={choice.value}>
            {choice.text}
          </Option>
        ))}
        {create && choices.length > 0 && <Divider role="presentation" />}
        {create && (
          <Option value={NEW} text={create.label}>
            {create.label}
          </Option>
        )}
      </Dropdown>
    </Field>
  );
}
