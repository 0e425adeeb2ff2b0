import type { TFunction } from 'i18next';
import type { Locator, Page } from 'playwright-core';
import type { CommandId } from '../../shared/commands.ts';

/** What a person finds in the designer, by the words on it. */
export class DesignerPage {
  readonly page: Page;
  readonly t: TFunction;

  constructor(page: Page, t: TFunction) {
    this.page = page;
    this.t = t;
  }

  /** The dialog of that title. */
  dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: title, exact: true });
  }

  get editor(): Locator {
    return this.dialog(this.t('connection.smtp.title'));
  }

  get taskEditor(): Locator {
    return this.dialog(this.t('task.editor.title'));
  }

  get testAll(): Locator {
    return this.dialog(this.t('testAll.title'));
  }

  get runDialog(): Locator {
    return this.page
      .getByRole('dialog')
      .filter({ has: this.page.getByRole('region', { name: this.t('task.editor.run') }) });
  }

  get packages(): Locator {
    return this.page.getByRole('region', { name: this.t('packages.title') });
  }

  get files(): Locator {
    return this.page.getByRole('region', { name: this.t('files.title'), exact: true });
  }

  get tasks(): Locator {
    return this.page.getByRole('region', { name: this.t('packages.tasks') });
  }

  get tray(): Locator {
    return this.page.getByRole('region', { name: this.t('connection.tray'), exact: true });
  }

  get inbox(): Locator {
    return this.page.getByRole('region', { name: this.t('inbox.title') });
  }

  button(name: string, within: Locator | Page = this.page): Locator {
    return within.getByRole('button', { name, exact: true }).first();
  }

  field(name: string, within: Locator): Locator {
    return within.getByRole('textbox', { name, exact: true });
  }

  /** A command of the toolbar. */
  command(id: 'newConnection' | 'testAll' | 'quickMessage' | 'inbox'): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: this.t(`common.commands.${id}`) });
  }

  tile(name: string): Locator {
    return this.tray.getByRole('row').filter({ hasText: name });
  }

  card(name: string): Locator {
    return this.tasks.getByRole('row').filter({ hasText: name });
  }

  /** An open file in the list. */
  fileRow(name: string): Locator {
    return this.files.getByRole('row').filter({ hasText: name });
  }

  /** Chooses an open file: in the list, or in the drop-down of a narrow window. */
  async chooseFile(name: string): Promise<void> {
    const dropDown = this.page.getByRole('combobox', { name: this.t('packages.choose') });
    // Behind a dialog that is just closing there is neither yet.
    await this.files.or(dropDown).first().waitFor();
    if (await this.files.isVisible()) return this.fileRow(name).first().click();
    await dropDown.click();
    await this.page.getByRole('option', { name }).first().click();
  }

  /** Runs a command by its name, as from the palette. */
  async run(id: CommandId): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k');
    const palette = this.dialog(this.t('common.palette.title'));
    await palette.waitFor();
    await this.page.keyboard.type(this.t(`common.commands.${id}`));
    await this.page.keyboard.press('Enter');
    await palette.waitFor({ state: 'detached' });
  }

  /** Fills the dialog that asks for paths where there is no dialog of the system. */
  async givePaths(purpose: 'file' | 'folder' | 'import' | 'scan', paths: readonly string[]): Promise<void> {
    const dialog = this.dialog(this.t(`files.path.title.${purpose}`));
    await dialog.getByRole('textbox').fill(paths.join('\n'));
    await this.button(this.t(`files.path.submit.${purpose}`), dialog).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Opens files, or everything in a folder. */
  async openPaths(what: 'file' | 'folder', paths: readonly string[]): Promise<void> {
    await this.run(what === 'file' ? 'openFile' : 'openFolder');
    await this.givePaths(what, paths);
  }

  /** The address that the inbox pane shows, once it listens. */
  async inboxAddress(): Promise<string> {
    await this.button(this.t('inbox.copyAddress'), this.inbox).waitFor();
    const address = /127\.0\.0\.1:\d+/.exec((await this.inbox.textContent()) ?? '')?.[0];
    if (!address) throw new Error('The inbox shows no address.');
    return address;
  }

  /** Takes the offer of a first start: the sample and the running inbox. */
  async startSample(): Promise<void> {
    await this.button(this.t('packages.empty.sample')).click();
    await this.tile(this.t('sample.connection')).waitFor();
  }

  async openEditor(name: string): Promise<void> {
    await this.tile(name).dblclick();
    await this.editor.waitFor();
  }

  get testPart(): Locator {
    return this.editor.getByRole('region', { name: this.t('connection.test.title'), exact: true });
  }

  /** What the test part of the editor says once the test has ended. */
  async verdict(): Promise<string> {
    await this.button(this.t('connection.test.copy'), this.testPart).waitFor();
    return (await this.testPart.textContent()) ?? '';
  }

  async test(): Promise<string> {
    await this.button(this.t('connection.test.start'), this.editor).click();
    return this.verdict();
  }

  /** Waits until a text is shown. */
  async see(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** A silent connection counts as lost after 30 s without a sign of life. */
  async seeHostLost(): Promise<void> {
    await this.page.getByText(this.t('common.host.lost')).waitFor({ timeout: 60_000 });
  }

  /** Types into whatever has the focus, in place of what is there. */
  async retype(text: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }
}
