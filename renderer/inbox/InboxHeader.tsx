import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { DismissRegular, PlayRegular, StopRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InboxSettings, InboxStatus } from '../../shared/contract/inbox.ts';
import { TEST_ACCOUNT } from '../../shared/model/test-account.ts';
import { accountName } from '../../shared/model/windows-account.ts';
import { useChangeSettings, useSettings } from '../app/use-settings.ts';
import { orpc } from '../client.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import { PracticeBar } from './PracticeBar.tsx';
import { PracticeChoice } from './PracticeChoice.tsx';
import { useInboxActions } from './use-inbox-actions.ts';

const useStyles = makeStyles({
  root: {
    flex: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  address: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  code: { fontFamily: tokens.fontFamilyMonospace },
  close: { marginLeft: 'auto' },
  practice: { flexBasis: '100%', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  hint: { flexBasis: '100%', margin: 0, color: tokens.colorNeutralForeground3 },
});

/** How the test inbox listens, and the switches for it. */
export function InboxHeader({ status, onClose }: { status: InboxStatus | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <header className={styles.root}>
      <h2 className={styles.title}>{t('inbox.title')}</h2>
      {status && <Listening status={status} />}
      <Button
        className={styles.close}
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t('common.close')}
        title={t('common.close')}
        onClick={onClose}
      />
      {status && (
        <div className={styles.practice}>
          <PracticeChoice status={status} />
          <PracticeBar status={status} />
        </div>
      )}
      {status?.tls && <TrustOffer />}
      {status?.running && status.requireWindowsAuthentication && (
        <p className={styles.hint}>
          {t('inbox.testAccount', { account: accountName(TEST_ACCOUNT), password: TEST_ACCOUNT.password })}
        </p>
      )}
    </header>
  );
}

function Listening({ status }: { status: InboxStatus }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { start, stop } = useInboxActions();
  const settings = useSettings();
  const changeSettings = useChangeSettings();
  const address = `${status.host}:${status.port}`;
  const apply = (changes: Partial<InboxSettings>): void => {
    if (status.running) start.mutate(changes);
    else if (settings) changeSettings.mutate({ inbox: { ...settings.inbox, ...changes } });
  };
  // A play has its own encryption and sign-in.
  const playing = status.practice !== 'none';
  const shown = status.running ? status : settings?.inbox;
  return (
    <>
      <span className={styles.address} role="status">
        {status.running ? (
          <>
            {t('inbox.listening')} <span className={styles.code}>{address}</span>
          </>
        ) : (
          t('inbox.stopped')
        )}
      </span>
      {status.running && <CopyButton text={address} label={t('inbox.copyAddress')} iconOnly />}
      {status.running ? (
        <Button
          size="small"
          icon={<StopRegular />}
          disabledFocusable={stop.isPending}
          onClick={() => stop.mutate(undefined)}
        >
          {t('inbox.stop')}
        </Button>
      ) : (
        <Button
          size="small"
          appearance="primary"
          icon={<PlayRegular />}
          disabledFocusable={start.isPending}
          onClick={() => start.mutate({})}
        >
          {t('inbox.start')}
        </Button>
      )}
      <Switch
        label={{ children: t('inbox.tls'), size: 'small' }}
        checked={shown?.tls ?? false}
        disabled={start.isPending || playing}
        onChange={(_, { checked }) => apply({ tls: checked })}
      />
      <Switch
        label={{ children: t('inbox.requireWindowsAuthentication'), size: 'small' }}
        checked={shown?.requireWindowsAuthentication ?? false}
        disabled={start.isPending || playing}
        onChange={(_, { checked }) => apply({ requireWindowsAuthentication: checked })}
      />
    </>
  );
}

/** A server with a certificate of the inbox's own authority is refused until that authority is trusted here. */
function TrustOffer() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { trust } = useInboxActions();
  const { data: authorities } = useQuery(orpc.authorities.list.queryOptions());
  if (!authorities) return null;
  if (authorities.some(({ origin }) => origin === 'inbox')) return <p className={styles.hint}>{t('inbox.trusted')}</p>;
  return (
    <p className={styles.hint}>
      {t('inbox.trustHint')}{' '}
      <Button size="small" disabledFocusable={trust.isPending} onClick={() => trust.mutate(undefined)}>
        {t('inbox.trust')}
      </Button>
    </p>
  );
}
