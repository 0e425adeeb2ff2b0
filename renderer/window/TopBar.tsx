import { Badge, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { MailInboxRegular, PlugConnectedRegular, PulseRegular, SendRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../client.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { useDesigner } from '../designer/DesignerProvider.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  search: { flexGrow: 1, flexShrink: 1, minWidth: '120px', maxWidth: '480px' },
  inbox: { display: 'inline-flex', alignItems: 'center' },
  tools: { display: 'flex', marginLeft: 'auto', flexShrink: 0 },
});

/** Search, and what is done most often. */
export function TopBar() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { search, setSearch } = useDesigner();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setSearch('');
    if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('[data-object][tabindex="0"]')?.focus();
  };
  return (
    <div className={styles.bar} data-pane="top">
      <div className={styles.search} data-search>
        <SearchBox
          size="small"
          style={{ width: '100%', maxWidth: 'none' }}
          aria-label={t('packages.search')}
          aria-keyshortcuts="Control+F"
          placeholder={t('packages.search')}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
          onKeyDown={onKeyDown}
          dismiss={{ 'aria-label': t('packages.clearSearch') }}
        />
      </div>
      <div className={styles.tools}>
        <CommandButton command="newConnection" icon={<PlugConnectedRegular />} />
        <CommandButton command="testAll" icon={<PulseRegular />} />
        <CommandButton command="quickMessage" icon={<SendRegular />} />
        <InboxButton />
      </div>
    </div>
  );
}

function InboxButton() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { unread = 0, practice = 'none' } = useQuery(orpc.inbox.status.queryOptions()).data ?? {};
  return (
    <span className={styles.inbox}>
      <CommandButton
        command="inbox"
        icon={<MailInboxRegular />}
        badge={{ count: unread, label: t('packages.unread', { count: unread }) }}
      />
      {practice !== 'none' && (
        <Badge color="warning" title={t(`practice.plays.${practice}.name`)}>
          {t('practice.mark')}
        </Badge>
      )}
    </span>
  );
}
