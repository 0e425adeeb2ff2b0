import { CounterBadge, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../shared/commands.ts';
import type { Package } from '../../shared/model/package.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { useDefinitions } from '../definitions/use-definitions.ts';
import { usePackages } from '../definitions/use-packages.ts';
import { useDesigner } from '../designer/DesignerProvider.tsx';
import { ObjectGrid } from '../designer/ObjectGrid.tsx';
import { ObjectName } from '../designer/ObjectName.tsx';
import { PaneHeader } from '../designer/PaneHeader.tsx';
import { FileList } from '../files/FileList.tsx';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%', backgroundColor: tokens.colorNeutralBackground2 },
  packages: { display: 'flex', flexDirection: 'column', flex: '1 1 auto', minHeight: '80px' },
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS}`,
  },
  name: { flexGrow: 1, minWidth: 0, display: 'flex' },
});

const menu: readonly CommandId[] = [
  'edit',
  'rename',
  'duplicate',
  'remove',
  'saveCopy',
  'validate',
  'newPackage',
  'newConnection',
  'newTask',
];

/** The packages and the open files, at the left of the window. */
export function PackageList() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { packages } = useDesigner();
  return (
    <div className={styles.pane}>
      <section className={styles.packages} data-pane="packages" aria-labelledby="packages-title">
        <PaneHeader id="packages-title" title={t('packages.title')}>
          <CommandButton command="newPackage" iconOnly icon={<AddRegular />} />
        </PaneHeader>
        <div className={styles.list}>
          <ObjectGrid label={t('packages.title')} kind="package" items={packages} layout="list" menu={menu}>
            {(pkg) => <PackageRow pkg={pkg} />}
          </ObjectGrid>
        </div>
      </section>
      <FileList />
    </div>
  );
}

function PackageRow({ pkg }: { pkg: Package }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { updatePackage } = useDefinitions();
  const all = usePackages().data?.packages ?? [];
  const count = pkg.connections.length;
  return (
    <>
      {/* biome-ignore-start lint/a11y/useSemanticElements: cells of a grid that is no table */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the row has the focus, and the keys */}
      <div className={styles.name} role="gridcell">
        <ObjectName
          object={pkg}
          taken={all.filter(({ id }) => id !== pkg.id).map(({ name }) => name)}
          onRename={(name) => updatePackage(pkg, { name })}
        />
      </div>
      <div
        role="gridcell"
        aria-label={t('packages.connections', { count })}
        title={t('packages.connections', { count })}
      >
        <CounterBadge count={count} size="small" appearance="ghost" color="informative" showZero aria-hidden />
      </div>
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: see above */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
    </>
  );
}
