import { makeStyles } from '@fluentui/react-components';
import { type ConnectionManager, isSmtp } from '../../shared/model/connection-manager.ts';
import type { Package } from '../../shared/model/package.ts';
import { useDefinitions } from '../definitions/use-definitions.ts';
import { ObjectName } from '../designer/ObjectName.tsx';
import { ConnectionWords, TestBadge } from './ConnectionWords.tsx';

const useStyles = makeStyles({
  badge: { paddingTop: '2px', display: 'flex' },
  words: { flexGrow: 1, minWidth: 0, display: 'flex' },
});

type ConnectionTileProps = { pkg: Package; connection: ConnectionManager };

/** A connection manager: how its last test went, its name, its server and how it connects. */
export function ConnectionTile({ pkg, connection }: ConnectionTileProps) {
  const styles = useStyles();
  const { updateConnection } = useDefinitions();
  return (
    <>
      {/* biome-ignore-start lint/a11y/useSemanticElements: cells of a grid that is no table */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the row has the focus, and the keys */}
      {isSmtp(connection) && (
        <div className={styles.badge} role="gridcell">
          <TestBadge pkg={pkg} connection={connection} />
        </div>
      )}
      <div className={styles.words} role="gridcell">
        <ConnectionWords pkg={pkg} connection={connection}>
          <ObjectName
            object={connection}
            taken={pkg.connections.filter(({ id }) => id !== connection.id).map(({ name }) => name)}
            onRename={(name) => updateConnection(pkg.id, connection, { name })}
          />
        </ConnectionWords>
      </div>
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: see above */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
    </>
  );
}
