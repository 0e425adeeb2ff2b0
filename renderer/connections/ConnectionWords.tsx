import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConnectionManager, isSmtp } from '../../shared/model/connection-manager.ts';
import { readableProperties, type SmtpProperties } from '../../shared/model/connection-string.ts';
import type { Package } from '../../shared/model/package.ts';
import { StateBadge } from '../controls/StateBadge.tsx';
import { useFormat } from '../controls/use-format.ts';
import { ExpressionMark } from '../expressions/ExpressionMark.tsx';
import { useEffectiveConnection, useStoredAtRunTime } from '../expressions/use-evaluation.ts';
import { badgeOf } from '../test/badge.ts';
import { useTestRuns } from '../test/TestRunsProvider.tsx';
import { useLastResults } from '../test/use-last-result.ts';

const useStyles = makeStyles({
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  server: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

type ConnectionWordsProps = { pkg: Package; connection: ConnectionManager; children: ReactNode };

/** The name of a connection manager, given as children, above its server or path at run time and how it connects. */
export function ConnectionWords({ pkg, connection, children }: ConnectionWordsProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const effective = useEffectiveConnection(pkg, connection);
  const properties = readable(effective.connection);
  const path = effective.connection.connectionString || t('connection.noPath');
  return (
    <div className={styles.words}>
      <span className={styles.name}>{children}</span>
      <span className={styles.line}>
        <span className={styles.server} title={connection.connectionString}>
          {isSmtp(connection) ? properties?.smtpServer || t('connection.noServer') : path}
        </span>
        {properties?.enableSsl && <Mark text={t('connection.mark.ssl')} />}
        {properties?.useWindowsAuthentication && <Mark text={t('connection.mark.windows')} />}
        <ExpressionMark outcomes={effective.outcomes} />
        {!isSmtp(connection) && <Mark text={connection.connectionManagerType} />}
      </span>
    </div>
  );
}

const Mark = ({ text }: { text: string }) => (
  <Badge size="small" appearance="outline" color="informative">
    {text}
  </Badge>
);

/** How the last test of a connection manager went. */
export function TestBadge({ pkg, connection }: { pkg: Package; connection: ConnectionManager }) {
  const { t } = useTranslation();
  const { age } = useFormat();
  const atRunTime = useStoredAtRunTime()(pkg, connection);
  const { state, stale, last } = badgeOf(connection, useLastResults(), useTestRuns().testing, atRunTime);
  const tested = last ? age(last.testedAt) : '';
  const label = t(`connection.badge.${stale ? 'stale' : state}`, { age: tested });
  return <StateBadge state={state} stale={stale} label={label} />;
}

/** The properties of an SMTP connection manager; undefined where its connection string cannot be read. */
const readable = (connection: ConnectionManager): SmtpProperties | undefined =>
  isSmtp(connection) ? readableProperties(connection.connectionString) : undefined;
