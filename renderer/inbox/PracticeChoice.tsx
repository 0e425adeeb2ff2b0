import { Label, makeStyles, Select, tokens, useId } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { InboxStatus } from '../../shared/contract/inbox.ts';
import { practices } from '../../shared/contract/practice.ts';
import { useInboxActions } from './use-inbox-actions.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  choice: { minWidth: 0, maxWidth: '320px' },
});

/** What the inbox plays. Choosing a play starts an inbox that is stopped. */
export function PracticeChoice({ status }: { status: InboxStatus }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const id = useId('practice');
  const { start } = useInboxActions();
  return (
    <span className={styles.root}>
      <Label size="small" htmlFor={id}>
        {t('practice.label')}
      </Label>
      <Select
        id={id}
        className={styles.choice}
        size="small"
        value={status.practice}
        disabled={start.isPending}
        onChange={(_, { value }) => {
          const practice = practices.find((name) => name === value);
          if (practice && (practice !== 'none' || status.running)) start.mutate({ practice });
        }}
      >
        {practices.map((practice) => (
          <option key={practice} value={practice}>
            {t(`practice.plays.${practice}.name`)}
          </option>
        ))}
      </Select>
    </span>
  );
}
