import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ConnectionManager,
  type ConnectionManagerType,
  connectionManagerTypes,
} from '../../shared/model/connection-manager.ts';
import { FormDialog } from '../controls/FormDialog.tsx';
import { indexAfter } from '../designer/selection.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';

const useStyles = makeStyles({
  list: { border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, padding: '2px' },
  option: {
    display: 'grid',
    gridTemplateColumns: '8em 1fr',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    cursor: 'default',
    '&[aria-selected="true"]': {
      backgroundColor: tokens.colorSubtleBackgroundSelected,
      boxShadow: `inset 3px 0 ${tokens.colorCompoundBrandStroke}`,
      forcedColorAdjust: 'none',
    },
  },
});

type AddConnectionDialogProps = {
  packageId: string;
  onAdded?: ((connection: ConnectionManager) => void) | undefined;
  onClose: () => void;
};

/** Add SSIS Connection Manager: choose a type, then its editor opens. */
export function AddConnectionDialog({ packageId, onAdded, onClose }: AddConnectionDialogProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { open } = useDialogs();
  const [type, setType] = useState<ConnectionManagerType>('SMTP');
  const add = (): void => {
    onClose();
    open({ kind: 'newConnection', packageId, type, ...(onAdded ? { onAdded } : {}) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      // Or the same key press would submit the editor that opens now.
      event.preventDefault();
      add();
    }
    const types = connectionManagerTypes;
    const next = types[indexAfter(event.key, types.indexOf(type), types.length, 1) ?? -1];
    if (!next) return;
    event.preventDefault();
    setType(next);
  };
  return (
    <FormDialog
      title={t('connection.add.title')}
      submitLabel={t('common.add')}
      help="smtpConnection"
      onSubmit={add}
      onClose={onClose}
    >
      <p style={{ margin: 0 }}>{t('connection.add.introduction')}</p>
      <div
        className={styles.list}
        role="listbox"
        tabIndex={0}
        aria-label={t('connection.add.types')}
        aria-activedescendant={`type-${type}`}
        onKeyDown={onKeyDown}
      >
        {connectionManagerTypes.map((one) => (
          // The list box has the focus and the keys; an option is only pointed at.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={one}
            id={`type-${one}`}
            className={styles.option}
            role="option"
            tabIndex={-1}
            aria-selected={one === type}
            onClick={() => setType(one)}
            onDoubleClick={add}
          >
            <b>{t(`connection.type.${one}.name`)}</b>
            <span>{t(`connection.type.${one}.description`)}</span>
          </div>
        ))}
      </div>
    </FormDialog>
  );
}
