import { makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DismissRegular, PulseRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../shared/commands.ts';
import type { Package } from '../../shared/model/package.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { useCommand } from '../commands/CommandProvider.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { useDesigner } from '../designer/DesignerProvider.tsx';
import { found } from '../designer/matches.ts';
import { ObjectGrid } from '../designer/ObjectGrid.tsx';
import { PaneHeader } from '../designer/PaneHeader.tsx';
import { ConnectionTile } from './ConnectionTile.tsx';
import { ProjectConnections } from './ProjectConnections.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', backgroundColor: tokens.colorNeutralBackground2 },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
});

const menu: readonly CommandId[] = [
  'test',
  'cancelTest',
  'history',
  'edit',
  'rename',
  'duplicate',
  'remove',
  'copyConnectionString',
  'quickMessage',
  'newConnection',
];

/** The Connection Managers of the chosen package, below its tasks as in SSIS Designer. */
export function ConnectionTray({ pkg }: { pkg: Package }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { search, file } = useDesigner();
  const { connections } = found(pkg, search, file?.path);
  const testing = useCommand('cancelTest').enabled;
  return (
    <section className={styles.root} data-pane="connections" aria-labelledby="connections-title">
      <PaneHeader id="connections-title" title={t('connection.tray')}>
        {testing ? (
          <CommandButton command="cancelTest" icon={<DismissRegular />} />
        ) : (
          <CommandButton command="test" icon={<PulseRegular />} />
        )}
        <CommandButton command="newConnection" label={t('connection.new')} iconOnly icon={<AddRegular />} />
      </PaneHeader>
      <div className={styles.scroll}>
        {connections.length > 0 ? (
          <ObjectGrid
            label={t('connection.tray')}
            kind="connection"
            items={connections}
            layout="tiles"
            menu={menu}
            multiple
          >
            {(connection) => <ConnectionTile pkg={pkg} connection={connection} />}
          </ObjectGrid>
        ) : (
          <NoConnection searched={pkg.connections.length > 0} />
        )}
        {file && pkg.project && <ProjectConnections project={pkg.project} file={file} />}
      </div>
    </section>
  );
}

function NoConnection({ searched }: { searched: boolean }) {
  const { t } = useTranslation();
  if (searched) return <EmptyState title={t('connection.empty.notFound')} />;
  return (
    <EmptyState title={t('connection.empty.title')} text={t('connection.empty.text')}>
      <CommandButton command="newConnection" appearance="primary" icon={<AddRegular />} />
    </EmptyState>
  );
}
