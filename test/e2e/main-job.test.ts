import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messagesIn } from '../../shared/messages/index.ts';
import { DesignerPage } from './designer-page.ts';
import { type Designer, openDesigner, runnableHosts } from './host.ts';

const locales = [
  { locale: 'en-US', language: 'en' },
  { locale: 'ja-JP', language: 'ja' },
] as const;
const cases = runnableHosts().flatMap((host) => locales.map((locale) => ({ host, ...locale })));

describe.each(cases)('the main job in $host, $language', ({ host, locale, language }) => {
  const t = messagesIn(language);
  let designer: Designer;
  let on: DesignerPage;

  beforeEach(async () => {
    designer = await openDesigner(host, { locale });
    on = new DesignerPage(designer.page, t);
  });
  afterEach(async () => {
    const { errors } = designer;
    await designer.close();
    expect(errors).toEqual([]);
  });

  const expectMailInInbox = async (): Promise<void> => {
    await on.inbox.getByRole('heading', { name: 'Nightly load finished' }).waitFor();
    const message = (await on.inbox.textContent()) ?? '';
    expect(message).toContain('etl@example.com');
    expect(message).toContain('dba@example.com');
    await on.inbox.getByRole('tab', { name: t('inbox.views.text'), exact: true }).click();
    await on.see('128,402 rows were loaded');
  };

  test('by mouse: add a connection manager, test it, send a mail through it, read that mail', async () => {
    const { page } = designer;
    await on.button(t('packages.empty.create')).click();
    await page.getByRole('textbox', { name: t('packages.rename') }).fill('Nightly load');
    await page.getByRole('heading', { name: t('packages.title'), exact: true }).click();
    await on.packages.getByRole('row', { name: /Nightly load/ }).waitFor();

    await on.command('inbox').click();
    await on.button(t('inbox.start'), on.inbox).click();
    const server = await on.inboxAddress();
    await on.button(t('common.close'), on.inbox).click();

    await on.command('newConnection').click();
    const add = on.dialog(t('connection.add.title'));
    await add.getByRole('option', { name: /SMTP/ }).click();
    await on.button(t('common.add'), add).click();
    await on.field(t('connection.smtp.name'), on.editor).fill('Mail relay');
    await on.field(t('connection.smtp.description'), on.editor).fill('Sends the nightly reports');
    await on.field(t('connection.smtp.server'), on.editor).fill(server);
    const [host = '', port = ''] = server.split(':');
    expect(await on.test()).toContain(t('diagnosis.TEST_PASSED.cause', { host, port }));
    await on.button(t('common.ok'), on.editor).click();
    await on.tile('Mail relay').waitFor();

    await on.button(t('packages.newTask'), on.tasks).click();
    await on.field(t('task.property.fromLine'), on.taskEditor).fill('etl@example.com');
    await on.field(t('task.property.toLine'), on.taskEditor).fill('dba@example.com');
    await on.field(t('task.property.subject'), on.taskEditor).fill('Nightly load finished');
    await on.field(t('task.property.messageSource'), on.taskEditor).fill('128,402 rows were loaded.');
    await on.button(t('common.ok'), on.taskEditor).click();
    await on.taskEditor.waitFor({ state: 'detached' });

    const card = on.card(t('packages.newTaskName'));
    await card.getByRole('button', { name: t('packages.task.runNamed', { name: t('packages.newTaskName') }) }).click();
    await on.see(t('task.run.queueId'));
    expect(await page.getByRole('dialog').textContent()).toContain(t('task.run.outcome.sent'));
    await on.button(t('task.run.openInbox')).click();
    await expectMailInInbox();
  });

  test('by keyboard alone', async () => {
    const { page } = designer;
    const { keyboard } = page;
    const focusIn = async (label: string): Promise<void> => {
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
        .toBe(label);
    };
    const runCommand = async (command: string): Promise<void> => {
      await keyboard.press('ControlOrMeta+k');
      await on.dialog(t('common.palette.title')).waitFor();
      await keyboard.type(command);
      await keyboard.press('Enter');
    };
    const tabTo = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 40; presses += 1) {
        const focused = await page.evaluate(() => {
          const element = document.activeElement as HTMLInputElement | null;
          return element?.labels?.[0]?.textContent ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '';
        });
        if (focused.replace(/\s*\*$/, '').trim() === name) return;
        await keyboard.press('Tab');
      }
      throw new Error(`Tab never reached ${name}`);
    };

    await page.getByRole('heading', { name: t('packages.empty.title') }).waitFor();
    await keyboard.press('Alt+Shift+N');
    await focusIn(t('packages.rename'));
    await on.retype('Nightly load');
    await keyboard.press('Enter');
    await on.packages.getByRole('row', { name: /Nightly load/ }).waitFor();

    await keyboard.press('ControlOrMeta+i');
    await on.inbox.waitFor();
    await tabTo(t('inbox.start'));
    await keyboard.press('Enter');
    const server = await on.inboxAddress();
    await keyboard.press('ControlOrMeta+i');
    await on.inbox.waitFor({ state: 'detached' });

    await keyboard.press('Alt+N');
    await on.dialog(t('connection.add.title')).waitFor();
    await keyboard.press('Enter');
    await on.editor.waitFor();
    await tabTo(t('connection.smtp.server'));
    await on.retype(server);
    await keyboard.press('F5');
    const [host = '', port = ''] = server.split(':');
    expect(await on.verdict()).toContain(t('diagnosis.TEST_PASSED.cause', { host, port }));
    await tabTo(t('connection.smtp.server'));
    await keyboard.press('Enter');
    await on.editor.waitFor({ state: 'detached' });

    await runCommand(t('common.commands.newTask'));
    await on.taskEditor.waitFor();
    await tabTo(t('task.property.fromLine'));
    await keyboard.type('etl@example.com');
    await tabTo(t('task.property.toLine'));
    await keyboard.type('dba@example.com;');
    await tabTo(t('task.property.subject'));
    await keyboard.type('Nightly load finished');
    await tabTo(t('task.property.messageSource'));
    await keyboard.type('128,402 rows were loaded.');
    await tabTo(t('common.ok'));
    await keyboard.press('Enter');
    await on.taskEditor.waitFor({ state: 'detached' });

    await runCommand(t('common.commands.run'));
    await on.see(t('task.run.queueId'));
    await tabTo(t('task.run.openInbox'));
    await keyboard.press('Enter');
    await expectMailInInbox();
  });
});
