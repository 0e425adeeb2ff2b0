import { join } from 'node:path';
import type { DesignerPage } from './designer-page.ts';
import type { Designer } from './host.ts';
import { PackageFolder } from './package-folder.ts';
import type { Screen } from './screen.ts';

/** The folder of packages that the screens show. */
const folderOf = (designer: Designer): string => join(designer.dataFolder, 'projects', 'etl');

/** Paths are typed in a browser only: elsewhere they come from the system's dialog, which nothing can drive. */
const typed = (id: string, arrive: Screen['arrive']): Screen => ({
  id,
  arrive: async (on, designer) => {
    if (designer.host === 'browser') await arrive(on, designer);
  },
});

const setServer = async (on: DesignerPage, server: string): Promise<void> => {
  await on.openEditor('Mail relay');
  await on.field(on.t('connection.smtp.server'), on.editor).fill(server);
  await on.button(on.t('common.ok'), on.editor).click();
  await on.editor.waitFor({ state: 'detached' });
};

/** Package files: opened, changed, compared, and searched for what uses a server. */
export const fileScreens: readonly Screen[] = [
  typed('files-open', async (on) => {
    await on.run('openFile');
    await on.dialog(on.t('files.path.title.file')).waitFor();
  }),
  typed('files-refused', async (on, designer) => {
    const folder = await PackageFolder.create(folderOf(designer));
    await folder.addEncrypted();
    await on.openPaths('folder', [folder.path]);
    await on.dialog(on.t('files.refused.title')).waitFor();
  }),
  typed('files-project', async (on) => {
    await on.chooseFile('Main.dtsx');
    await on.page.getByRole('heading', { name: on.t('files.project.title', { project: 'Mailing' }) }).waitFor();
  }),
  typed('files-connection', async (on) => {
    await on.chooseFile('Mail server.conmgr');
    await on.see(on.t('files.noTasks.title'));
  }),
  typed('files-modified', async (on) => {
    await on.chooseFile('Load.dtsx');
    await setServer(on, 'mail2.example.com');
    await on.see(on.t('files.kept'));
  }),
  typed('files-compare', async (on) => {
    await on.run('compareFile');
    await on.see(on.t('files.compare.differences'));
  }),
  typed('files-close', async (on) => {
    await on.run('closeFile');
    await on.page.getByRole('alertdialog').waitFor();
  }),
  typed('files-changed', async (on, designer) => {
    const folder = PackageFolder.at(folderOf(designer));
    await folder.replace('Load.dtsx', 'dba@example.com', 'team@example.com');
    await on.see(on.t('files.onDisk.changed'));
  }),
  typed('files-conflict', async (on) => {
    await on.page.keyboard.press('ControlOrMeta+s');
    await on.dialog(on.t('files.compare.conflict')).getByText(on.t('files.compare.differences')).waitFor();
  }),
  typed('files-copy', async (on) => {
    await on.run('saveCopy');
    await on.dialog(on.t('files.copy.title')).waitFor();
  }),
  typed('usage', async (on, designer) => {
    await on.run('whereUsed');
    await on.givePaths('scan', [folderOf(designer)]);
    await on.see(on.t('usage.copy'));
  }),
  typed('usage-preview', async (on) => {
    await on.run('whereUsed');
    const list = on.dialog(on.t('usage.title'));
    await list.getByRole('searchbox').fill('mail.example.com');
    await list.getByRole('checkbox', { name: on.t('usage.selectAll') }).check();
    await on.button(on.t('usage.change', { count: 4 }), list).click();
    const bulk = on.dialog(on.t('usage.bulk.title'));
    await on.field(on.t('usage.bulk.value'), bulk).fill('relay.example.com');
    await on.button(on.t('usage.bulk.preview'), bulk).click();
    await bulk.getByRole('region').first().waitFor();
  }),
];
