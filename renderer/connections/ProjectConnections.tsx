import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular, OpenRegular, PulseRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { PackageFile } from '../../shared/contract/package-files.ts';
import { type ConnectionManager, isSmtp } from '../../shared/model/connection-manager.ts';
import { sameId } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import { useReported } from '../commands/use-reported.ts';
import { usePackageFiles } from '../definitions/use-packages.ts';
import { useDesigner } from '../designer/DesignerProvider.tsx';
import { folderOf, inFolder } from '../files/file-paths.ts';
import { useFileOperations } from '../files/use-file-operations.ts';
import { useTestRuns } from '../test/TestRunsProvider.tsx';
import { ConnectionWords, TestBadge } from './ConnectionWords.tsx';

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  tile: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  actions: { display: 'flex', flexShrink: 0 },
});

type ProjectConnectionsProps = { project: Project; file: PackageFile };

/** The connection managers that a package file shares with its project: to look at and to test; edited in their own files. */
export function ProjectConnections({ project, file }: ProjectConnectionsProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  if (project.connections.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading} id="project-connections">
        {t('files.project.title', { project: project.name })}
      </h3>
      <ul className={styles.list} aria-labelledby="project-connections">
        {project.connections.map((connection) => (
          <ProjectTile key={connection.id} connection={connection} file={file} />
        ))}
      </ul>
    </>
  );
}

function ProjectTile({ connection, file }: { connection: ConnectionManager; file: PackageFile }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { name } = connection;
  return (
    <li className={styles.tile}>
      {isSmtp(connection) && <TestBadge pkg={file.package} connection={connection} />}
      <ConnectionWords pkg={file.package} connection={connection}>
        <span className={styles.name}>{name}</span>
        <Badge size="small" appearance="outline" color="informative">
          {t('files.project.mark')}
        </Badge>
      </ConnectionWords>
      <span className={styles.actions}>
        {isSmtp(connection) && <TestProjectConnection connection={connection} />}
        {file.member === undefined && <OpenConnectionFile connection={connection} file={file} />}
      </span>
    </li>
  );
}

function TestProjectConnection({ connection }: { connection: ConnectionManager }) {
  const { t } = useTranslation();
  const { testing, start, cancel } = useTestRuns();
  if (!isSmtp(connection)) return null;
  const running = testing.has(connection.id);
  const label = t(running ? 'files.project.cancel' : 'files.project.test', { name: connection.name });
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={running ? <DismissRegular /> : <PulseRegular />}
      aria-label={label}
      title={label}
      onClick={() => (running ? cancel([connection]) : start([connection]))}
    />
  );
}

/** Goes to the file of a connection manager: one that is open, or the one beside the package that has its name. */
function OpenConnectionFile({ connection, file }: { connection: ConnectionManager; file: PackageFile }) {
  const { t } = useTranslation();
  const files = usePackageFiles();
  const { select } = useDesigner();
  const { open } = useFileOperations();
  const reported = useReported();
  const label = t('files.project.open', { name: connection.name });
  const go = async (): Promise<void> => {
    const opened = files.find(
      (one) => one.kind === 'connectionManager' && one.package.connections.some(({ id }) => sameId(id, connection.id)),
    );
    if (opened) select('package', [opened.package.id]);
    else await open([inFolder(folderOf(file.path), `${connection.name}.conmgr`)]);
  };
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<OpenRegular />}
      aria-label={label}
      title={label}
      onClick={reported(go)}
    />
  );
}
