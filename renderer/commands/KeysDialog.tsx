import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { type Command, commands } from '../../shared/commands.ts';
import { FormDialog } from '../controls/FormDialog.tsx';
import { isMac } from '../controls/platform.ts';
import { shownKeys } from './shortcut.ts';

const withKeys: readonly Command[] = commands.filter(({ keys }) => keys.length > 0);

/** The keys of every command. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const rows = [
    ...withKeys.map(({ id, keys }) => ({ name: t(`common.commands.${id}`), keys })),
    { name: t('common.keys.panes'), keys: ['F6'] },
  ];
  return (
    <FormDialog title={t('common.keys.title')} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: in a low window the table is scrolled by the keyboard, too */}
      <section aria-label={t('common.keys.title')} tabIndex={0}>
        <Table size="extra-small" aria-label={t('common.keys.title')}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{t('common.keys.command')}</TableHeaderCell>
              <TableHeaderCell>{t('common.keys.key')}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {rows.map(({ name, keys }) => (
              <TableRow key={name}>
                <TableCell>{name}</TableCell>
                <TableCell>{keys.map((combination) => shownKeys(combination, isMac)).join(', ')}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </section>
    </FormDialog>
  );
}
