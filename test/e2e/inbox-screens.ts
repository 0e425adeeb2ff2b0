import { TEST_ACCOUNT } from '../../shared/model/test-account.ts';
import type { Screen } from './screen.ts';

/** The test inbox, and tests of the sample against it as it refuses anonymous mail and offers encryption. */
export const inboxScreens: readonly Screen[] = [
  {
    id: 'inbox',
    arrive: async (on) => {
      await on.page.getByRole('searchbox').fill('');
      await on.command('inbox').click();
      await on.inbox.getByText(on.t('sample.subject')).first().click();
      await on.inbox.getByRole('tab', { name: on.t('inbox.views.text'), exact: true }).click();
    },
  },
  {
    id: 'inbox-headers',
    arrive: async (on) => {
      await on.inbox.getByRole('tab', { name: on.t('inbox.views.headers'), exact: true }).click();
      await on.see('Message-ID');
    },
  },
  {
    id: 'inbox-refusing',
    arrive: async (on) => {
      await on.inbox.getByRole('switch', { name: on.t('inbox.requireWindowsAuthentication') }).click();
      await on.see(TEST_ACCOUNT.password);
    },
  },
  {
    id: 'test-refused-anonymous',
    arrive: async (on) => {
      await on.button(on.t('common.close'), on.inbox).click();
      await on.openEditor(on.t('sample.connection'));
      await on.editor.getByRole('checkbox', { name: on.t('connection.test.envelope') }).check();
      await on.field(on.t('connection.test.from'), on.editor).fill('etl@example.com');
      await on.field(on.t('connection.test.to'), on.editor).fill('dba@example.com');
      await on.test();
    },
  },
  {
    id: 'test-signed-in',
    arrive: async (on) => {
      await on.openEditor(on.t('sample.connection'));
      await on.editor.getByRole('checkbox', { name: on.t('connection.smtp.windowsAuthentication') }).check();
      await on.button(on.t('connection.smtp.advanced'), on.editor).click();
      await on.field(on.t('connection.account.domain'), on.editor).fill(TEST_ACCOUNT.domain);
      await on.field(on.t('connection.account.user'), on.editor).fill(TEST_ACCOUNT.user);
      await on.editor.getByLabel(on.t('connection.account.password')).fill(TEST_ACCOUNT.password);
      await on.test();
    },
  },
  {
    id: 'password-needed',
    arrive: async (on) => {
      await on.openEditor(on.t('sample.connection'));
      await on.editor.getByRole('checkbox', { name: on.t('connection.smtp.windowsAuthentication') }).check();
      await on.button(on.t('connection.smtp.advanced'), on.editor).click();
      await on.field(on.t('connection.account.domain'), on.editor).fill(TEST_ACCOUNT.domain);
      await on.field(on.t('connection.account.user'), on.editor).fill('bob');
      await on.button(on.t('connection.test.start'), on.editor).click();
      await on.dialog(on.t('connection.account.ask.title')).waitFor();
    },
  },
  {
    id: 'inbox-tls',
    arrive: async (on) => {
      await on.command('inbox').click();
      await on.inbox.getByRole('switch', { name: on.t('inbox.requireWindowsAuthentication') }).click();
      await on.page.getByText(TEST_ACCOUNT.password).waitFor({ state: 'detached' });
      await on.inbox.getByRole('switch', { name: on.t('inbox.tls') }).click();
      await on.see(on.t('inbox.trust'));
    },
  },
  {
    id: 'test-untrusted',
    arrive: async (on) => {
      await on.button(on.t('common.close'), on.inbox).click();
      await on.openEditor(on.t('sample.connection'));
      await on.editor.getByRole('checkbox', { name: on.t('connection.smtp.ssl') }).check();
      await on.test();
    },
  },
  {
    id: 'certificate',
    arrive: async (on) => {
      await on.openEditor(on.t('sample.connection'));
      await on.editor.getByRole('checkbox', { name: on.t('connection.smtp.ssl') }).check();
      await on.test();
      await on.button(on.t('connection.test.certificate'), on.editor).click();
      await on.dialog(on.t('settings.certificate.title')).waitFor();
    },
  },
  {
    id: 'inbox-empty',
    arrive: async (on) => {
      await on.command('inbox').click();
      await on.button(on.t('inbox.clear'), on.inbox).click();
      await on.button(on.t('inbox.clear'), on.page.getByRole('alertdialog')).click();
      await on.see(on.t('inbox.empty.title'));
    },
  },
  {
    id: 'inbox-practice',
    arrive: async (on) => {
      const choice = on.inbox.getByRole('combobox', { name: on.t('practice.label') });
      await choice.selectOption('exchange-5.7.57');
      await on.see(on.t('practice.plays.exchange-5.7.57.text'));
    },
  },
  {
    id: 'test-practice',
    arrive: async (on) => {
      await on.button(on.t('common.close'), on.inbox).click();
      await on.openEditor(on.t('sample.connection'));
      await on.editor.getByRole('checkbox', { name: on.t('connection.test.envelope') }).check();
      await on.field(on.t('connection.test.from'), on.editor).fill('etl@example.com');
      await on.field(on.t('connection.test.to'), on.editor).fill('dba@example.com');
      await on.test();
    },
  },
];
