import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';

export type TextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** The sentence of a problem; the field is then marked invalid. */
  problem?: string | undefined;
  /** Shown below the field, such as a note that explains it. */
  hint?: ReactNode;
  required?: boolean;
  /** A text area of so many rows instead of one line. */
  rows?: number;
  placeholder?: string;
  inputMode?: 'numeric' | 'email' | 'url';
  /** A connection string, a header, a path: fixed-width. */
  monospace?: boolean;
  /** Stands right of the input, such as Browse…. */
  action?: ReactNode;
  autoFocus?: boolean;
  /** The input of a one-line field, for moving the focus there. */
  inputRef?: Ref<HTMLInputElement>;
  onPaste?: (event: React.ClipboardEvent<HTMLInputElement>) => void;
};

/** A labelled text with its problem and its note. Labels stand at the left, as in SSIS' own dialogs. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    onBlur,
    problem,
    hint,
    required = false,
    rows,
    placeholder,
    inputMode,
    action,
    autoFocus,
  } = props;
  const shared = {
    value,
    size: 'small' as const,
    spellCheck: false,
    autoComplete: 'off',
    ...(onBlur ? { onBlur } : {}),
    ...(placeholder ? { placeholder } : {}),
    ...(inputMode ? { inputMode } : {}),
    ...(autoFocus ? { autoFocus } : {}),
    ...(props.monospace ? { style: { fontFamily: 'var(--fontFamilyMonospace)' } } : {}),
  };
  const input =
    rows === undefined ? (
      <Input
        {...shared}
        {...(props.inputRef ? { ref: props.inputRef } : {})}
        {...(props.onPaste ? { onPaste: props.onPaste } : {})}
        onChange={(_, data) => onChange(data.value)}
        {...(action ? { contentAfter: { children: action } } : {})}
      />
    ) : (
      <Textarea {...shared} rows={rows} resize="vertical" onChange={(_, data) => onChange(data.value)} />
    );
  return (
    <Field
      label={label}
      orientation="horizontal"
      size="small"
      required={required}
      validationState={problem ? 'error' : 'none'}
      {...(problem ? { validationMessage: problem } : {})}
      {...(hint ? { hint: <>{hint}</> } : {})}
    >
      {input}
    </Field>
  );
}
