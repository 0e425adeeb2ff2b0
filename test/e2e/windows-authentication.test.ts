import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { messagesIn } from '../../shared/messages/index.ts';
import { TEST_ACCOUNT } from '../../shared/model/test-account.ts';
import { DesignerPage } from './designer-page.ts';
import { type Designer, openDesigner, runnableHosts } from './host.ts';

const locales = [
  { locale: 'en-US', language: 'en' },
  { locale: 'ja-JP', language: 'ja' },
] as const;
const cases = runnableHosts().flatMap((host) => locales.map((locale) => ({ host, ...locale })));
const ALICE = 'EXAMPLE\\alice';

// Linux alone: elsewhere there is a keychain, and it is that of whoever runs the tests.
describe.skipIf(process.platform !== 'linux').each(cases)('Windows authentication in $host, $language', (where) => {
  const t = messagesIn(where.language);
  let designer: Designer;
  let on: DesignerPage;

  beforeEach(async () => {
    // No message bus, no keychain.
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', undefined).stubEnv('XDG_RUNTIME_DIR', undefined);
    designer = await openDesigner(where.host, { locale: where.locale });
    on = new DesignerPage(designer.page, t);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    const { errors } = designer;
    await designer.close();
    expect(errors).toEqual([]);
  });

  const checkbox = (name: string) => on.editor.getByRole('checkbox', { name, exact: true });
  const passwordIn = (dialog: typeof on.editor) => dialog.getByLabel(t('connection.account.password'));

  /** A package, an inbox that refuses anonymous mail, and the editor of a new connection manager for it. */
  const openEditorForRefusingInbox = async (): Promise<void> => {
    const { page } = designer;
    await on.button(t('packages.empty.create')).click();
    await page.getByRole('textbox', { name: t('packages.rename') }).press('Enter');
    await on.command('inbox').click();
    await on.inbox.getByRole('switch', { name: t('inbox.requireWindowsAuthentication') }).click();
    await on.button(t('inbox.start'), on.inbox).click();
    const server = await on.inboxAddress();
    await on.see(TEST_ACCOUNT.password);
    await on.button(t('common.close'), on.inbox).click();
    await on.command('newConnection').click();
    await on.button(t('common.add'), on.dialog(t('connection.add.title'))).click();
    await on.field(t('connection.smtp.server'), on.editor).fill(server);
  };

  const enterAccount = async (): Promise<void> => {
    await on.field(t('connection.account.domain'), on.editor).fill(TEST_ACCOUNT.domain);
    await on.field(t('connection.account.user'), on.editor).fill(TEST_ACCOUNT.user);
  };

  test('from the refusal of anonymous mail to a test that is signed in', async () => {
    await openEditorForRefusingInbox();
    await checkbox(t('connection.test.envelope')).check();
    await on.field(t('connection.test.from'), on.editor).fill('etl@example.com');
    await on.field(t('connection.test.to'), on.editor).fill('dba@example.com');
    await on.test();
    await on.button(t('fix.label.tickWindowsAuthentication'), on.editor).click();
    expect(await checkbox(t('connection.smtp.windowsAuthentication')).isChecked()).toBe(true);

    await on.button(t('connection.smtp.advanced'), on.editor).click();
    await on.see(t('connection.account.noKeychain'));
    await enterAccount();
    await passwordIn(on.editor).fill(TEST_ACCOUNT.password);
    await on.button(t('connection.test.start'), on.editor).click();
    await on.see(`${ALICE}, NTLM`);
    await on.see(t('connection.signIn.offered', { mechanisms: 'NTLM' }));
    expect(await on.verdict()).toContain(t('connection.step.recipient'));

    await on.button(t('common.ok'), on.editor).click();
    await on.editor.waitFor({ state: 'detached' });
    await on.tile(t('connection.mark.windows')).dblclick();
    await on.editor.waitFor();
    expect(await on.field(t('connection.account.user'), on.editor).inputValue()).toBe(TEST_ACCOUNT.user);
    expect(await passwordIn(on.editor).inputValue()).toBe('');
    expect(await passwordIn(on.editor).getAttribute('placeholder')).toBe(t('connection.account.passwordKnown'));
    await on.button(t('connection.test.start'), on.editor).click();
    await on.see(`${ALICE}, NTLM`);
  });

  test('asks again after a wrong password, and a result is of the account that it was found for', async () => {
    await openEditorForRefusingInbox();
    await checkbox(t('connection.smtp.windowsAuthentication')).check();
    await on.button(t('connection.smtp.advanced'), on.editor).click();
    await enterAccount();
    await on.button(t('common.ok'), on.editor).click();
    await on.editor.waitFor({ state: 'detached' });

    await on.tile(t('connection.mark.windows')).dblclick();
    await on.button(t('connection.test.start'), on.editor).click();
    const ask = on.dialog(t('connection.account.ask.title'));
    await ask.getByText(ALICE).waitFor();
    await passwordIn(ask).fill('Mistyped-1');
    await designer.page.keyboard.press('Enter');
    await on.button(t('connection.test.retypePassword'), on.editor).click();
    await passwordIn(ask).fill(TEST_ACCOUNT.password);
    await designer.page.keyboard.press('Enter');
    await on.see(`${ALICE}, NTLM`);
    await on.verdict();
    const stale = on.editor.getByText(t('connection.test.stale'));
    expect(await stale.count()).toBe(0);
    await on.field(t('connection.account.user'), on.editor).fill('bob');
    await stale.waitFor();
    await on.field(t('connection.account.user'), on.editor).fill(TEST_ACCOUNT.user);
    await stale.waitFor({ state: 'detached' });

    // What was typed is stored by OK, and nobody is asked any more.
    await on.button(t('common.ok'), on.editor).click();
    await on.editor.waitFor({ state: 'detached' });
    await on.tile(t('connection.mark.windows')).dblclick();
    await on.button(t('connection.test.start'), on.editor).click();
    await on.see(`${ALICE}, NTLM`);
    expect(await ask.count()).toBe(0);
  });

  test('marks an account that cannot be one', async () => {
    await openEditorForRefusingInbox();
    await checkbox(t('connection.smtp.windowsAuthentication')).check();
    await on.button(t('connection.smtp.advanced'), on.editor).click();
    await on.field(t('connection.account.domain'), on.editor).fill(TEST_ACCOUNT.domain);
    await on.button(t('common.ok'), on.editor).click();
    await on.see(t('problem.ACCOUNT_USER_EMPTY'));
    await expect
      .poll(() =>
        on.field(t('connection.account.user'), on.editor).evaluate((field) => field === document.activeElement),
      )
      .toBe(true);
    await on.button(t('connection.account.clear'), on.editor).click();
    await on.button(t('common.ok'), on.editor).click();
    await on.editor.waitFor({ state: 'detached' });
  });
});
