import { makeStyles, tokens } from '@fluentui/react-components';
import type { ClipboardEvent, InputHTMLAttributes, KeyboardEvent, Ref } from 'react';

const useStyles = makeStyles({
  root: {
    flex: '1 1 8em',
    minWidth: '6em',
    border: 'none',
    outline: 'none',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    height: '20px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
  },
});

type AddressInputProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'aria-describedby' | 'aria-invalid' | 'aria-labelledby'
> & {
  ref: Ref<HTMLInputElement>;
  typed: string;
  onType: (text: string) => void;
  /** Takes what was typed or pasted; it may hold several addresses. */
  onAdd: (text: string) => void;
  onBlur: () => void;
  onRemoveLast: () => void;
  /** The caret left the field to the left. */
  onLeaveLeft: () => void;
};

/** The field behind the chips. `;`, `,`, Enter and leaving the field turn what is typed into chips. */
export function AddressInput({ typed, onType, onAdd, onBlur, onRemoveLast, onLeaveLeft, ...input }: AddressInputProps) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const atStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0;
    // A comma may stand in a display name; it separates only after an address.
    const separates = event.key === ';' || event.key === 'Enter' || (event.key === ',' && typed.includes('@'));
    if (separates && typed.trim() !== '' && !insideQuotes(typed)) {
      event.preventDefault();
      onAdd(typed);
    } else if (event.key === ';' && typed.trim() === '') {
      event.preventDefault();
    } else if (event.key === 'Backspace' && typed === '') {
      onRemoveLast();
    } else if (event.key === 'ArrowLeft' && atStart) {
      onLeaveLeft();
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const text = event.clipboardData.getData('text');
    // A single word may be the middle of an address that is being typed.
    if (!/[;,@\r\n]/.test(text) || typed !== '') return;
    event.preventDefault();
    onAdd(text);
  };
  return (
    <input
      {...input}
      className={styles.root}
      value={typed}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onBlur={() => {
        if (typed.trim() !== '') onAdd(typed);
        onBlur();
      }}
    />
  );
}

const insideQuotes = (text: string): boolean => (text.match(/(?<!\\)"/g) ?? []).length % 2 === 1;
