import { makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CommandId, commands } from '../../shared/commands.ts';
import { FormDialog } from '../controls/FormDialog.tsx';
import { indexAfter } from '../designer/selection.ts';
import { useCommands } from './CommandProvider.tsx';
import { shownKeysHere } from './shown-keys-here.ts';

const useStyles = makeStyles({
  list: { maxHeight: '50vh', minHeight: '8em', overflowY: 'auto' },
  option: {
    display: 'flex',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'default',
    '&[aria-selected="true"]': { backgroundColor: tokens.colorSubtleBackgroundSelected },
    '&[aria-selected="true"]:hover': { backgroundColor: tokens.colorSubtleBackgroundSelected },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  keys: { color: tokens.colorNeutralForeground2 },
});

/** Every command that can run now, found by typing. */
export function PaletteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const actions = useCommands();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(0);
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = commands.filter(({ id }) => {
    const name = t(`common.commands.${id}`).toLocaleLowerCase();
    return id !== 'palette' && actions[id].enabled && words.every((word) => name.includes(word));
  });
  const current = found[Math.min(chosen, found.length - 1)];

  const run = (id: CommandId): void => {
    onClose();
    // Once the dialog is gone and the focus is back: the command may move it or open a dialog of its own.
    setTimeout(actions[id].run, 50);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    setChosen(indexAfter(event.key, Math.min(chosen, found.length - 1), found.length, 1) ?? 0);
  };
  return (
    <FormDialog
      title={t('common.palette.title')}
      size="small"
      submitLabel={t('common.palette.run')}
      submitDisabled={current === undefined}
      onSubmit={() => current && run(current.id)}
      onClose={onClose}
    >
      <SearchBox
        autoFocus
        style={{ maxWidth: 'none' }}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={current && `palette-${current.id}`}
        aria-label={t('common.palette.search')}
        placeholder={t('common.palette.search')}
        value={search}
        onChange={(_, { value }) => {
          setSearch(value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-list" className={styles.list} role="listbox" aria-label={t('common.palette.title')}>
        {found.map(({ id }) => (
          // The search field has the keys; an option is only pointed at.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={id}
            id={`palette-${id}`}
            className={styles.option}
            role="option"
            tabIndex={-1}
            aria-selected={id === current?.id}
            ref={(option) => {
              if (id === current?.id) option?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => run(id)}
          >
            <span>{t(`common.commands.${id}`)}</span>
            <span className={styles.keys}>{shownKeysHere(id)}</span>
          </div>
        ))}
        {found.length === 0 && <div>{t('common.palette.none')}</div>}
      </div>
    </FormDialog>
  );
}
