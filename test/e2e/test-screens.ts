import type { Screen } from './screen.ts';

/** What comes of tests: their papers, their history, and many at once. */
export const testScreens: readonly Screen[] = [
  {
    id: 'save-report',
    arrive: async (on) => {
      await on.page.getByRole('searchbox').fill('');
      await on.openEditor(on.t('sample.connection'));
      await on.test();
      await on.button(on.t('report.saveAs'), on.editor).click();
      await on.page.getByRole('menuitem', { name: on.t('report.format.html') }).waitFor();
    },
  },
  {
    id: 'letter',
    arrive: async (on) => {
      await on.openEditor(on.t('sample.connection'));
      await on.field(on.t('connection.smtp.server'), on.editor).fill('127.0.0.1:1');
      await on.test();
      await on.button(on.t('letter.open'), on.editor).click();
      await on.dialog(on.t('letter.title')).waitFor();
    },
  },
  {
    id: 'history',
    arrive: async (on) => {
      await on.openEditor(on.t('sample.connection'));
      await on.button(on.t('history.open'), on.editor).click();
      await on.page.getByRole('table', { name: on.t('history.table') }).waitFor();
    },
  },
  {
    id: 'test-all',
    arrive: async (on) => {
      await on.command('testAll').click();
      await on.button(on.t('testAll.again'), on.testAll).waitFor();
    },
  },
  {
    id: 'test-all-none-failed',
    arrive: async (on) => {
      await on.command('testAll').click();
      await on.button(on.t('testAll.again'), on.testAll).waitFor();
      await on.testAll.getByRole('switch', { name: on.t('testAll.onlyFailed') }).click();
      await on.see(on.t('testAll.noneFailed'));
    },
  },
];
