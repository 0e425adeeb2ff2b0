import { Field, type FieldProps, Input, Textarea, tokens, useMergedRefs } from '@fluentui/react-components';
import type { ClipboardEvent, KeyboardEvent, ReactNode, Ref } from 'react';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';

export type TextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** The sentence of a problem; the field is then marked invalid. */
  problem?: string | undefined;
  /** Shown below the field, such as a note that explains it. */
  hint?: FieldProps['hint'];
  required?: boolean;
  /** A text area of so many rows instead of one line. */
  rows?: number;
  placeholder?: string;
  inputMode?: 'numeric' | 'email' | 'url';
  /** A password: dots instead of characters, and nothing that remembers it. */
  secret?: boolean;
  /** A connection string, a header, a path: fixed-width. */
  monospace?: boolean;
  /** Stands right of a one-line input, such as Browse…. */
  action?: ReactNode;
  /** Whether it takes the focus when it appears, or its dialog opens. */
  autoFocus?: boolean;
  /** The input of a one-line field, for moving the focus there. */
  inputRef?: Ref<HTMLInputElement>;
  onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** A labelled text with its problem and its note. Labels stand at the left, as in SSIS' own dialogs. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, problem, hint, required = false, rows, action } = props;
  const ref = useMergedRefs(props.inputRef, useFocusOnArrival(props.autoFocus === true));
  const shared = {
    value,
    size: 'small' as const,
    spellCheck: false,
    autoComplete: 'off',
    onBlur: props.onBlur,
    placeholder: props.placeholder,
    inputMode: props.inputMode,
  };
  // On the element itself: form fields do not inherit their font.
  const element = props.monospace ? { style: { fontFamily: tokens.fontFamilyMonospace } } : undefined;
  return (
    <Field
      label={label}
      size="small"
      orientation="horizontal"
      required={required}
      validationState={problem ? 'error' : 'none'}
      validationMessage={problem}
      hint={hint}
    >
      {rows === undefined ? (
        <Input
          {...shared}
          input={element}
          ref={ref}
          onPaste={props.onPaste}
          onKeyDown={props.onKeyDown}
          {...(props.secret ? { type: 'password' as const, autoComplete: 'new-password' } : {})}
          onChange={(_, data) => onChange(data.value)}
          contentAfter={action ? { children: action } : undefined}
        />
      ) : (
        <Textarea
          {...shared}
          textarea={element}
          rows={rows}
          resize="vertical"
          onChange={(_, data) => onChange(data.value)}
        />
      )}
    </Field>
  );
}
