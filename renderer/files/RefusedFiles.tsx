import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RefusedFile } from '../../shared/contract/package-files.ts';
import { Failure } from '../../shared/model/failure.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useErrorText } from '../controls/use-text.ts';

const useStyles = makeStyles({
  introduction: { margin: 0 },
  list: { margin: 0, paddingLeft: '1.2em', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  reason: { overflowWrap: 'anywhere' },
  fix: { color: tokens.colorNeutralForeground2 },
});

/** Files that could not be read, each with the reason and what to do about it. */
export function RefusedList({ refused }: { refused: readonly RefusedFile[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const errorText = useErrorText();
  return (
    <ul className={styles.list} aria-label={t('files.refused.list')}>
      {refused.map(({ path, code, params }) => {
        const { message, fix } = errorText(new Failure(code, { path, ...params }));
        return (
          <li key={path} className={styles.reason}>
            {message} <span className={styles.fix}>{fix}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Says which files were not opened, and why. */
export function RefusedFilesDialog({ refused, onClose }: { refused: readonly RefusedFile[]; onClose: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const errorText = useErrorText();
  const asText = (): string =>
    refused.map(({ path, code, params }) => errorText(new Failure(code, { path, ...params })).message).join('\n');
  return (
    <FormDialog title={t('files.refused.title')} onClose={onClose} actions={<CopyButton text={asText} size="medium" />}>
      <p className={styles.introduction}>{t('files.refused.text', { count: refused.length })}</p>
      <RefusedList refused={refused} />
    </FormDialog>
  );
}
