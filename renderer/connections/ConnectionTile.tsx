import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { type ConnectionManager, isSmtp, smtpProperties } from '../../shared/model/connection-manager.ts';
import { ConnectionStringError, type SmtpProperties } from '../../shared/model/connection-string.ts';
import type { Package } from '../../shared/model/package.ts';
import { StateBadge } from '../controls/StateBadge.tsx';
import { useFormat } from '../controls/use-format.ts';
import { useDefinitions } from '../definitions/use-definitions.ts';
import { ObjectName } from '../designer/ObjectName.tsx';
import { badgeOf } from '../test/badge.ts';
import { useTestRuns } from '../test/TestRunsProvider.tsx';
import { useLastResults } from '../test/use-last-result.ts';

const useStyles = makeStyles({
  badge: { paddingTop: '2px', display: 'flex' },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  name: { display: 'flex', minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  server: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

type ConnectionTileProps = { pkg: Package; connection: ConnectionManager };

/** A connection manager: how its last test went, its name, its server and how it connects. */
export function ConnectionTile({ pkg, connection }: ConnectionTileProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { updateConnection } = useDefinitions();
  const properties = readable(connection);
  const path = connection.connectionString || t('connection.noPath');
  return (
    <>
      {/* biome-ignore-start lint/a11y/useSemanticElements: cells of a grid that is no table */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the row has the focus, and the keys */}
      {isSmtp(connection) && (
        <div className={styles.badge} role="gridcell">
          <TestBadge connection={connection} />
        </div>
      )}
      <div className={styles.words} role="gridcell">
        <span className={styles.name}>
          <ObjectName
            object={connection}
            taken={pkg.connections.filter(({ id }) => id !== connection.id).map(({ name }) => name)}
            onRename={(name) => updateConnection(pkg.id, connection, { name })}
          />
        </span>
        <span className={styles.line}>
          <span className={styles.server} title={connection.connectionString}>
            {isSmtp(connection) ? properties?.smtpServer || t('connection.noServer') : path}
          </span>
          {properties?.enableSsl && <Mark text={t('connection.mark.ssl')} />}
          {properties?.useWindowsAuthentication && <Mark text={t('connection.mark.windows')} />}
          {!isSmtp(connection) && <Mark text={connection.connectionManagerType} />}
        </span>
      </div>
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: see above */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
    </>
  );
}

const Mark = ({ text }: { text: string }) => (
  <Badge size="small" appearance="outline" color="informative">
    {text}
  </Badge>
);

function TestBadge({ connection }: { connection: ConnectionManager }) {
  const { t } = useTranslation();
  const { age } = useFormat();
  const { state, stale, last } = badgeOf(connection, useLastResults(), useTestRuns().testing);
  const tested = last ? age(last.testedAt) : '';
  const label = t(`connection.badge.${stale ? 'stale' : state}`, { age: tested });
  return <StateBadge state={state} stale={stale} label={label} />;
}

/** The properties of an SMTP connection manager; undefined where its connection string cannot be read. */
function readable(connection: ConnectionManager): SmtpProperties | undefined {
  try {
    return isSmtp(connection) ? smtpProperties(connection) : undefined;
  } catch (error) {
    if (error instanceof ConnectionStringError) return undefined;
    throw error;
  }
}
