import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { MenuBar } from '../commands/MenuBar.tsx';
import { useFilesToOpen } from '../files/use-files-to-open.ts';
import { useHandedFiles } from '../files/use-handed-files.ts';
import { inBrowser } from '../host/door.ts';
import { PackageList } from '../packages/PackageList.tsx';
import { Bars } from './Bars.tsx';
import { Panes } from './Panes.tsx';
import { TopBar } from './TopBar.tsx';
import { useNarrow } from './use-narrow.ts';
import { Workspace } from './Workspace.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // The window's own title bar shows it; here it is for screen readers.
  title: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  work: { flexGrow: 1, minHeight: 0 },
  drop: {
    position: 'fixed',
    inset: '8px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    // Or it would take the drop from the window.
    pointerEvents: 'none',
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBackgroundOverlay,
    color: tokens.colorNeutralForegroundInverted,
    fontSize: tokens.fontSizeBase500,
  },
});

/** The whole window: menus where it has none of its own, tools, packages, and what is in the chosen one. */
export function DesignerWindow() {
  const { t } = useTranslation();
  const styles = useStyles();
  const narrow = useNarrow();
  const drop = useHandedFiles();
  useFilesToOpen();
  return (
    <div className={styles.root} {...drop.handlers}>
      <header>
        <h1 className={styles.title}>{t('common.title')}</h1>
        {inBrowser && <MenuBar />}
        <TopBar />
      </header>
      <main className={styles.main}>
        <Bars />
        <div className={styles.work}>
          {narrow ? (
            <Workspace narrow />
          ) : (
            <Panes
              id="packages"
              orientation="horizontal"
              first={<PackageList />}
              second={<Workspace />}
              firstSize={20}
              minFirst={160}
              minSecond={480}
              label={t('packages.resize.packages')}
            />
          )}
        </div>
      </main>
      {drop.over && <div className={styles.drop}>{t('files.dropped.hint')}</div>}
    </div>
  );
}
