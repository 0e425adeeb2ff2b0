import {
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  mergeClasses,
  TagGroup,
  tokens,
} from '@fluentui/react-components';
import { ErrorCircle12Filled } from '@fluentui/react-icons';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { addressEntries } from './address-line.ts';

const useStyles = makeStyles({
  group: { display: 'contents' },
  chip: { maxWidth: '100%' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis' },
  invalid: {
    color: tokens.colorPaletteRedForeground1,
    textDecoration: `underline wavy ${tokens.colorPaletteRedBorder2}`,
  },
});

type AddressChipsProps = {
  ref: Ref<HTMLDivElement>;
  /** Name of the line, such as “Cc”. */
  label: string;
  line: string;
  onRemove: (index: number) => void;
  onEdit: (index: number) => void;
};

/** The addresses of a line: arrow keys move between them, Enter edits one, Delete and Backspace remove it. */
export function AddressChips({ ref, label, line, onRemove, onEdit }: AddressChipsProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const entries = addressEntries(line);
  if (entries.length === 0) return null;
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    onRemove(index);
  };
  return (
    <TagGroup
      ref={ref}
      className={styles.group}
      aria-label={t('task.address.list', { property: label })}
      size="extra-small"
      dismissible
      onDismiss={(_, { value }) => onRemove(Number(value))}
    >
      {entries.map(({ key, text, valid }, index) => (
        <InteractionTag key={key} value={String(index)} className={styles.chip}>
          <InteractionTagPrimary
            type="button"
            hasSecondaryAction
            title={valid ? t('task.address.edit') : `${text}: ${t('task.address.invalid')}`}
            {...(valid ? {} : { icon: <ErrorCircle12Filled aria-label={t('task.address.invalid')} /> })}
            primaryText={{ className: mergeClasses(styles.text, !valid && styles.invalid), children: text }}
            onClick={() => onEdit(index)}
            onKeyDown={(event) => onKeyDown(event, index)}
          />
          <InteractionTagSecondary aria-label={t('task.address.remove', { address: text })} />
        </InteractionTag>
      ))}
    </TagGroup>
  );
}
