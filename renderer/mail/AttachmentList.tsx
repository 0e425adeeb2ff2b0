import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular, DocumentRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { FileState } from '../../shared/contract/index.ts';
import { useFormat } from '../controls/use-format.ts';
import { useFileStates } from './use-attachments.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '160px', overflowY: 'auto' },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
  },
  path: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
  note: { flex: 'none', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  missing: { color: tokens.colorPaletteRedForeground1 },
  icon: { flex: 'none' },
});

/** The attached files with their sizes; those that a run would stop at are marked. */
export function AttachmentList({ paths, onRemove }: { paths: readonly string[]; onRemove: (path: string) => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { data: states } = useFileStates(paths);
  if (paths.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('task.attachment.list')}>
      {paths.map((path) => {
        const state = states?.find((candidate) => candidate.path === path);
        const bad = state !== undefined && state.state !== 'present';
        const Icon = bad ? ErrorCircleRegular : DocumentRegular;
        return (
          <li key={path} className={mergeClasses(styles.item, bad && styles.missing)}>
            <Icon className={styles.icon} aria-hidden />
            <span className={styles.path}>{path}</span>
            <span className={mergeClasses(styles.note, bad && styles.missing)}>
              <FileNote state={state} />
            </span>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t('task.attachment.remove', { name: state?.name ?? path })}
              onClick={() => onRemove(path)}
            />
          </li>
        );
      })}
    </ul>
  );
}

function FileNote({ state }: { state: FileState | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!state) return t('task.attachment.checking');
  return state.state === 'present' ? format.bytes(state.size ?? 0) : t(`task.attachment.${state.state}`);
}
