import { makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../shared/commands.ts';
import type { Package } from '../../shared/model/package.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { useDesigner } from '../designer/DesignerProvider.tsx';
import { found } from '../designer/matches.ts';
import { ObjectGrid } from '../designer/ObjectGrid.tsx';
import { PaneHeader } from '../designer/PaneHeader.tsx';
import { TaskCard } from './TaskCard.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
});

const menu: readonly CommandId[] = ['run', 'edit', 'rename', 'duplicate', 'remove', 'newTask'];

/** The Send Mail tasks of the chosen package, as cards. */
export function TaskGrid({ pkg }: { pkg: Package }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { search, file } = useDesigner();
  const tasks = found(pkg, search, file?.path).sendMailTasks;
  return (
    <section className={styles.root} data-pane="tasks" aria-labelledby="tasks-title">
      <PaneHeader id="tasks-title" title={t('packages.tasks')}>
        <CommandButton command="newTask" label={t('packages.newTask')} iconOnly icon={<AddRegular />} />
      </PaneHeader>
      <div className={styles.scroll}>
        {tasks.length > 0 ? (
          <ObjectGrid label={t('packages.tasks')} kind="task" items={tasks} layout="tiles" menu={menu} multiple>
            {(task) => <TaskCard pkg={pkg} task={task} />}
          </ObjectGrid>
        ) : (
          <NoTask searched={pkg.sendMailTasks.length > 0} connectionOnly={file?.kind === 'connectionManager'} />
        )}
      </div>
    </section>
  );
}

function NoTask({ searched, connectionOnly }: { searched: boolean; connectionOnly: boolean }) {
  const { t } = useTranslation();
  if (connectionOnly) return <EmptyState title={t('files.noTasks.title')} text={t('files.noTasks.text')} />;
  if (searched) return <EmptyState title={t('packages.emptyTasks.notFound')} />;
  return (
    <EmptyState title={t('packages.emptyTasks.title')} text={t('packages.emptyTasks.text')}>
      <CommandButton command="newTask" appearance="secondary" icon={<AddRegular />} />
    </EmptyState>
  );
}
