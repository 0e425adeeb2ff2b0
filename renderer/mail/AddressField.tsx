import { Field, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ADDRESS_LINE_MAX } from '../../shared/model/addresses.ts';
import { AddressChips } from './AddressChips.tsx';
import { AddressInput } from './AddressInput.tsx';
import { useAddressLine } from './use-address-line.ts';

const useStyles = makeStyles({
  // What has no space in it may be longer than the column.
  field: { gridTemplateColumns: '33% minmax(0, 1fr)', overflowWrap: 'anywhere' },
  box: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    padding: '1px 2px',
    minHeight: '24px',
    maxHeight: '164px',
    boxSizing: 'border-box',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    ':focus-within': {
      borderBottomColor: tokens.colorCompoundBrandStroke,
      boxShadow: `inset 0 -1px ${tokens.colorCompoundBrandStroke}`,
    },
    '@media (forced-colors: active)': { ':focus-within': { borderBottomColor: 'Highlight', borderBottomWidth: '2px' } },
  },
  invalid: { border: `1px solid ${tokens.colorPaletteRedBorder2}` },
  // In view also where a long line scrolls: that is when it is needed.
  meter: {
    position: 'sticky',
    bottom: '-1px',
    marginLeft: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  over: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

type AddressFieldProps = {
  label: string;
  /** The line as SSIS keeps it, `;` between addresses. */
  value: string;
  onChange: (line: string) => void;
  onBlur?: () => void;
  problem?: string | undefined;
  inputRef?: (element: HTMLInputElement | null) => void;
};

/** A To, Cc or Bcc line as chips, with a field behind them to type and to paste into, and how much of it is used. */
export function AddressField({ label, value, onChange, onBlur, problem, inputRef }: AddressFieldProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const line = useAddressLine(value, onChange);
  const meterId = useId();
  return (
    <Field
      className={styles.field}
      label={label}
      orientation="horizontal"
      size="small"
      validationState={problem ? 'error' : 'none'}
      validationMessage={problem}
    >
      {({ 'aria-describedby': describedBy, ...control }) => (
        <div className={mergeClasses(styles.box, problem ? styles.invalid : undefined)}>
          <AddressChips ref={line.chips} label={label} line={value} onRemove={line.remove} onEdit={line.edit} />
          <AddressInput
            {...control}
            aria-describedby={[describedBy, meterId].filter(Boolean).join(' ')}
            ref={(element) => {
              line.input.current = element;
              inputRef?.(element);
            }}
            typed={line.typed}
            onType={line.setTyped}
            onAdd={line.add}
            onBlur={() => onBlur?.()}
            onRemoveLast={line.removeLast}
            onLeaveLeft={line.focusLast}
          />
          <span id={meterId} className={mergeClasses(styles.meter, value.length > ADDRESS_LINE_MAX && styles.over)}>
            {value !== '' && t('task.address.length', { length: value.length, max: ADDRESS_LINE_MAX })}
          </span>
        </div>
      )}
    </Field>
  );
}
