import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Package } from '../../shared/model/package.ts';
import { ConnectionTray } from '../connections/ConnectionTray.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { useDocuments, usePackages } from '../definitions/use-packages.ts';
import { useDesigner } from '../designer/DesignerProvider.tsx';
import { FileBar } from '../files/FileBar.tsx';
import { InboxPane } from '../inbox/InboxPane.tsx';
import { useInboxView } from '../inbox/InboxView.tsx';
import { FirstStart } from '../packages/FirstStart.tsx';
import { PackageChooser } from '../packages/PackageChooser.tsx';
import { PackageHeader } from '../packages/PackageHeader.tsx';
import { ProblemList } from '../packages/ProblemList.tsx';
import { TaskGrid } from '../tasks/TaskGrid.tsx';
import { Panes } from './Panes.tsx';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  rest: { flexGrow: 1, minHeight: 0 },
});

/** Beside the packages: the chosen one, or the test inbox. */
export function Workspace({ narrow = false }: { narrow?: boolean }) {
  const styles = useStyles();
  const inbox = useInboxView();
  return (
    <div className={styles.column}>
      {narrow && !inbox.open && <PackageChooser />}
      <div className={styles.rest}>{inbox.open ? <InboxPane onClose={inbox.close} /> : <ChosenPackage />}</div>
    </div>
  );
}

function ChosenPackage() {
  const { t } = useTranslation();
  const { pkg, search } = useDesigner();
  const { data } = usePackages();
  const nothingYet = useDocuments().length === 0;
  if (pkg) return <PackageView pkg={pkg} />;
  if (!data) return null;
  if (nothingYet) return <FirstStart />;
  return <EmptyState heading="h2" title={t('packages.empty.notFound', { search: search.trim() })} />;
}

function PackageView({ pkg }: { pkg: Package }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { validated, file } = useDesigner();
  return (
    <Panes
      id="tray"
      orientation="vertical"
      first={
        <div className={styles.column}>
          {file && <FileBar file={file} />}
          <PackageHeader pkg={pkg} />
          {validated && <ProblemList pkg={pkg} />}
          <TaskGrid pkg={pkg} />
        </div>
      }
      second={<ConnectionTray pkg={pkg} />}
      firstSize={65}
      minFirst={180}
      minSecond={110}
      label={t('packages.resize.tray')}
    />
  );
}
