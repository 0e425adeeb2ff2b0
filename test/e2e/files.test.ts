import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messagesIn } from '../../shared/messages/index.ts';
import { DesignerPage } from './designer-page.ts';
import { type Designer, openDesigner, runnableHosts } from './host.ts';
import { PackageFolder } from './package-folder.ts';

// Where the window has a system's dialog for files nothing can drive it: paths are typed in a browser only.
const hosts = runnableHosts().filter((host) => host === 'browser');

describe.each(hosts)('package files in %s', (host) => {
  const t = messagesIn('en');
  let parent: string;
  let folder: PackageFolder;
  let designer: Designer;
  let on: DesignerPage;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'packages-'));
    folder = await PackageFolder.create(join(parent, 'etl'));
    designer = await openDesigner(host);
    on = new DesignerPage(designer.page, t);
    await on.button(t('files.open')).waitFor();
  });
  afterEach(async () => {
    const { errors } = designer;
    await designer.close();
    await rm(parent, { recursive: true, force: true });
    expect(errors).toEqual([]);
  });

  const setServer = async (server: string): Promise<void> => {
    await on.openEditor('Mail relay');
    await on.field(t('connection.smtp.server'), on.editor).fill(server);
    await on.button(t('common.ok'), on.editor).click();
    await on.editor.waitFor({ state: 'detached' });
  };
  const modified = (name: string) => on.fileRow(name).getByRole('img', { name: t('files.state.modified') });
  const lineWith = (server: string): string =>
    `          ConnectionString="SmtpServer=${server};UseWindowsAuthentication=True;EnableSsl=False;" />`;

  test('a server name that is edited and saved is the one line that git finds changed', async () => {
    await on.openPaths('folder', [folder.path]);
    await on.chooseFile('Load.dtsx');
    await on
      .card('Notify DBA')
      .getByText(t('files.container.packageEvent', { event: 'OnError' }))
      .waitFor();
    expect(await folder.changedLines()).toEqual([]);

    await setServer('mail2.example.com');
    await modified('Load.dtsx').waitFor();
    expect(await folder.changedLines()).toEqual([]);

    await on.page.keyboard.press('ControlOrMeta+s');
    await on.see(t('files.saved', { name: 'Load.dtsx' }));
    await modified('Load.dtsx').waitFor({ state: 'detached' });
    expect(await folder.changedLines()).toEqual([
      `-${lineWith('mail.example.com')}`,
      `+${lineWith('mail2.example.com')}`,
    ]);

    // Undo works across the save, and saving that leaves the file as it was.
    await on.tile('Mail relay').click();
    await on.page.keyboard.press('ControlOrMeta+z');
    await modified('Load.dtsx').waitFor();
    await on.tile('mail.example.com').waitFor();
    await on.page.keyboard.press('ControlOrMeta+s');
    await modified('Load.dtsx').waitFor({ state: 'detached' });
    expect(await folder.changedLines()).toEqual([]);
  });

  test('a file that another program changed is shown beside mine, and mine goes into it as it is now', async () => {
    await on.openPaths('file', [folder.file('Load.dtsx')]);
    await setServer('mine.example.com');
    await folder.replace('Load.dtsx', 'dba@example.com', 'team@example.com');

    await on.see(t('files.onDisk.changed'));
    await on.page.keyboard.press('ControlOrMeta+s');
    const conflict = on.dialog(t('files.compare.conflict'));
    const server = conflict.getByRole('row', { name: t('connection.smtp.server') });
    await server.waitFor();
    expect(await server.textContent()).toContain('mail.example.com');
    expect(await server.textContent()).toContain('mine.example.com');
    await conflict.getByRole('region', { name: t('files.diff.of', { path: folder.file('Load.dtsx') }) }).waitFor();
    // Nothing is written before one of both is chosen.
    expect(await folder.changedLines()).toHaveLength(2);
    designer.errors.splice(0);

    await on.button(t('files.onDisk.keepMine'), conflict).click();
    await conflict.waitFor({ state: 'detached' });
    await on.card('team@example.com').waitFor();
    expect(await folder.changedLines()).toEqual([
      `-${lineWith('mail.example.com')}`,
      `+${lineWith('mine.example.com')}`,
      '-              SendMailTask:To="dba@example.com"',
      '+              SendMailTask:To="team@example.com"',
    ]);
  });

  test('what another program wrote can be taken instead', async () => {
    await on.openPaths('file', [folder.file('Load.dtsx')]);
    await setServer('mine.example.com');
    await folder.replace('Load.dtsx', 'SmtpServer=mail.example.com', 'SmtpServer=theirs.example.com');
    await on.see(t('files.onDisk.changed'));
    await on.button(t('files.onDisk.takeTheirs')).click();
    await on.button(t('files.reload.confirm'), on.page.getByRole('alertdialog')).click();
    await on.tile('theirs.example.com').waitFor();
    expect(await modified('Load.dtsx').count()).toBe(0);
    expect(await readFile(folder.file('Load.dtsx'), 'utf8')).toContain('SmtpServer=theirs.example.com');
  });

  test('what uses a server is found in a folder, and changed everywhere at once after its lines were shown', async () => {
    await folder.addEncrypted();
    await on.run('whereUsed');
    await on.givePaths('scan', [folder.path]);
    const list = on.dialog(t('usage.title'));
    await on.button(t('usage.copy'), list).waitFor();
    await list.getByText(t('usage.refused', { count: 1 })).waitFor();

    await list.getByRole('searchbox').fill('mail.example.com');
    await list.getByRole('combobox', { name: t('usage.kinds') }).selectOption('connection');
    await list.getByRole('checkbox', { name: t('usage.selectAll') }).check();
    await on.button(t('usage.change', { count: 2 }), list).click();
    const bulk = on.dialog(t('usage.bulk.title'));
    await on.field(t('usage.bulk.value'), bulk).fill('relay.example.com');
    await on.button(t('usage.bulk.preview'), bulk).click();
    for (const name of ['Load.dtsx', 'Weekly.dtsx']) {
      const diff = bulk.getByRole('region', { name: t('files.diff.of', { path: folder.file(name) }) });
      await diff.waitFor();
      expect(await diff.locator('tbody tr').allTextContents()).toEqual([
        expect.stringContaining('mail.example.com'),
        expect.stringContaining('relay.example.com'),
      ]);
    }
    expect(await folder.changedLines()).toEqual([]);

    await on.button(t('usage.bulk.apply', { count: 2 }), bulk).click();
    await bulk.waitFor({ state: 'detached' });
    const change = [`-${lineWith('mail.example.com')}`, `+${lineWith('relay.example.com')}`];
    expect(await folder.changedLines()).toEqual([...change, ...change]);

    // The list was read again; an entry of it leads into the designer.
    await list.getByRole('searchbox').fill('relay.example.com weekly');
    await list.getByRole('button', { name: 'Mail relay' }).click();
    await list.waitFor({ state: 'detached' });
    await on.tile('relay.example.com').waitFor();
    await on.fileRow('Weekly.dtsx').waitFor();
  });

  test('closing a file with changes asks; discarding leaves the file alone', async () => {
    await on.openPaths('file', [folder.file('Load.dtsx')]);
    await setServer('mine.example.com');
    await on.run('closeFile');
    const question = on.page.getByRole('alertdialog');
    await question.getByText(t('files.close.text', { name: 'Load.dtsx' })).waitFor();
    await on.button(t('common.cancel'), question).click();
    await modified('Load.dtsx').waitFor();
    await on.run('closeFile');
    await on.button(t('files.close.discard'), question).click();
    await on.see(t('files.closed', { name: 'Load.dtsx' }));
    await on.button(t('files.open')).waitFor();
    expect(await folder.changedLines()).toEqual([]);
  });

  test('changes survive the page, and a package goes to a file and comes back as a copy', async () => {
    await on.openPaths('file', [folder.file('Load.dtsx')]);
    await setServer('mine.example.com');
    await modified('Load.dtsx').waitFor();
    await on.page.reload();
    await modified('Load.dtsx').waitFor();

    await on.run('saveCopy');
    const copy = on.dialog(t('files.copy.title'));
    await on.field(t('files.copy.path'), copy).fill(folder.file('Copy.dtsx'));
    await on.button(t('files.copy.submit'), copy).click();
    await copy.waitFor({ state: 'detached' });
    const written = await readFile(folder.file('Copy.dtsx'), 'utf8');
    const original = await readFile(folder.file('Load.dtsx'), 'utf8');
    expect(written).toBe(original.replace('SmtpServer=mail.example.com', 'SmtpServer=mine.example.com'));

    await on.run('closeFile');
    await on.button(t('files.close.discard'), on.page.getByRole('alertdialog')).click();
    await on.button(t('files.open')).waitFor();
    await on.run('importFile');
    await on.givePaths('import', [folder.file('Copy.dtsx')]);
    await on.packages.getByRole('row', { name: /Load/ }).waitFor();
    await on.tile('mine.example.com').waitFor();
    expect(await on.files.count()).toBe(0);
  });

  test('a dropped file, whose path a browser does not tell, is imported as a copy', async () => {
    const file = { name: 'Load.dtsx', text: await readFile(folder.file('Load.dtsx'), 'utf8') };
    const dataTransfer = await on.page.evaluateHandle(({ name, text }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    }, file);
    await on.page.dispatchEvent('main', 'drop', { dataTransfer });
    const dialog = on.dialog(t('files.dropped.title'));
    expect(await dialog.getByRole('textbox').inputValue()).toBe('Load.dtsx');
    await on.button(t('files.dropped.importCopy', { count: 1 }), dialog).click();
    await on.packages.getByRole('row', { name: /Load/ }).waitFor();
    await on.tile('Mail relay').waitFor();
  });
});
