import { openWorkspace } from '../../electron/workspace.ts';
import type { DesignerPage } from './designer-page.ts';
import type { Screen } from './screen.ts';

const server = async (on: DesignerPage, value: string): Promise<void> => {
  await on.openEditor(on.t('sample.connection'));
  await on.field(on.t('connection.smtp.server'), on.editor).fill(value);
};

/** The window, its dialogs and their states, in an order that each of them leaves possible for the next. */
export const definitionScreens: readonly Screen[] = [
  {
    id: 'package',
    arrive: (on) => on.startSample(),
  },
  {
    id: 'add-connection',
    arrive: async (on) => {
      await on.command('newConnection').click();
      await on.dialog(on.t('connection.add.title')).waitFor();
    },
  },
  {
    id: 'file-editor',
    arrive: async (on) => {
      await on.command('newConnection').click();
      await on.page.getByRole('option', { name: /FILE/ }).dblclick();
      await on.dialog(on.t('connection.file.title')).waitFor();
    },
  },
  {
    id: 'package-properties',
    arrive: async (on) => {
      await on.page.getByRole('heading', { name: on.t('sample.package'), exact: true }).waitFor();
      await on.button(on.t('common.more')).click();
      await on.page.getByRole('menuitem', { name: on.t('common.commands.edit') }).click();
      await on.dialog(on.t('packages.properties.title')).waitFor();
    },
  },
  {
    id: 'context-menu',
    arrive: async (on) => {
      await on.tile(on.t('sample.connection')).click({ button: 'right' });
      await on.page.getByRole('menuitem', { name: on.t('common.commands.duplicate') }).waitFor();
    },
  },
  {
    id: 'rename',
    arrive: async (on) => {
      await on.page.keyboard.press('Escape');
      await on.tile(on.t('sample.connection')).click();
      await on.page.keyboard.press('F2');
      await on.page.getByRole('textbox', { name: on.t('packages.rename') }).waitFor();
    },
  },
  {
    id: 'validated',
    arrive: async (on) => {
      await on.page.keyboard.press('Escape');
      await on.button(on.t('packages.validate')).click();
      await on.see(on.t('packages.noProblems'));
    },
  },
  {
    id: 'editor',
    arrive: (on) => on.openEditor(on.t('sample.connection')),
  },
  {
    id: 'editor-advanced',
    arrive: async (on) => {
      await on.openEditor(on.t('sample.connection'));
      await on.button(on.t('connection.smtp.advanced'), on.editor).click();
      await on
        .field(on.t('connection.smtp.connectionString'), on.editor)
        .fill('SmtpServer=mail;UserName=alice;EnableSsl=True;');
      await on.see(new RegExp(on.t('problem.BASIC_AUTHENTICATION', { key: 'UserName' })));
    },
  },
  {
    id: 'test-passed',
    arrive: async (on) => {
      await on.openEditor(on.t('sample.connection'));
      await on.test();
    },
  },
  {
    id: 'capabilities',
    arrive: async (on) => {
      await on.openEditor(on.t('sample.connection'));
      await on.test();
      await on.button(on.t('capability.title', { count: 5 }), on.testPart).click();
      await on.see(on.t('capability.explained.PIPELINING'));
    },
  },
  {
    id: 'find-settings',
    arrive: async (on) => {
      await server(on, '127.0.0.1');
      await on.button(on.t('find.start'), on.editor).click();
      await on.editor.getByRole('region', { name: on.t('find.title') }).waitFor();
      await on.button(on.t('find.start'), on.editor).waitFor();
    },
  },
  {
    id: 'server-offer',
    arrive: async (on) => {
      await server(on, 'user@example.com');
      await on.see(on.t('connection.smtp.offer.address'));
    },
  },
  {
    id: 'server-taken',
    arrive: async (on) => {
      await server(on, 'smtp://mail.example.com:2525');
      await on.page.keyboard.press('Tab');
      await on.see(on.t('connection.smtp.taken', { server: 'mail.example.com:2525' }));
    },
  },
  {
    id: 'editor-removed',
    arrive: async (on, { dataFolder }) => {
      const workspace = openWorkspace({ dataFolder });
      const { connections } = workspace.packages.get(on.t('sample.package'));
      connections.add('SMTP', { name: 'Relay' });
      await on.openEditor('Relay');
      connections.remove('Relay');
      await on.see(on.t('common.removed.item'));
      await workspace.close();
    },
  },
  {
    id: 'test-refused',
    arrive: async (on) => {
      await server(on, '127.0.0.1:1');
      await on.test();
    },
  },
  {
    id: 'test-starttls-not-offered',
    arrive: async (on) => {
      await on.openEditor(on.t('sample.connection'));
      await on.editor.getByRole('checkbox', { name: on.t('connection.smtp.ssl') }).check();
      await on.test();
    },
  },
  {
    id: 'transcript',
    arrive: async (on) => {
      await on.openEditor(on.t('sample.connection'));
      await on.test();
      await on.button(on.t('connection.test.transcript'), on.editor).click();
      await on.dialog(on.t('connection.transcript.title')).waitFor();
    },
  },
  {
    id: 'invalid-server',
    arrive: async (on) => {
      await server(on, 'mail.example.com:99999');
      await on.button(on.t('common.ok'), on.editor).click();
      await on.see(on.t('problem.PORT_OUT_OF_RANGE', { port: '99999' }));
    },
  },
  {
    id: 'discard-changes',
    arrive: async (on) => {
      await server(on, 'mail.example.com');
      await on.page.keyboard.press('Escape');
      await on.see(on.t('common.discard.title'));
    },
  },
  {
    id: 'task-editor-mail',
    arrive: async (on) => {
      await on.card(on.t('sample.task')).dblclick();
      await on.taskEditor.waitFor();
    },
  },
  {
    id: 'task-editor-general',
    arrive: async (on) => {
      await on.card(on.t('sample.task')).dblclick();
      await on.taskEditor.getByRole('tab', { name: on.t('task.editor.general'), exact: true }).click();
      await on.field(on.t('task.property.name'), on.taskEditor).waitFor();
    },
  },
  {
    id: 'task-editor-problems',
    arrive: async (on) => {
      await on.card(on.t('sample.task')).dblclick();
      await on.field(on.t('task.property.toLine'), on.taskEditor).fill('nobody at example');
      await on.button(on.t('common.ok'), on.taskEditor).click();
      await on.see(on.t('problem.ADDRESS_INVALID', { address: 'nobody at example' }));
    },
  },
  {
    id: 'run',
    arrive: async (on) => {
      await on.button(on.t('packages.task.runNamed', { name: on.t('sample.task') })).click();
      await on.see(on.t('task.run.queueId'));
    },
  },
  {
    id: 'quick-message',
    arrive: async (on) => {
      await on.command('quickMessage').click();
      await on.dialog(on.t('task.quick.title')).waitFor();
    },
  },
  {
    id: 'settings',
    arrive: async (on) => {
      await on.page.keyboard.press('ControlOrMeta+,');
      await on.dialog(on.t('settings.title')).waitFor();
    },
  },
  {
    id: 'keys',
    arrive: async (on) => {
      await on.page.keyboard.press('?');
      await on.dialog(on.t('common.keys.title')).waitFor();
    },
  },
  {
    id: 'palette',
    arrive: async (on) => {
      await on.page.keyboard.press('ControlOrMeta+k');
      await on.dialog(on.t('common.palette.title')).waitFor();
    },
  },
  {
    id: 'help',
    arrive: async (on) => {
      await on.page.keyboard.press('F1');
      await on.page.getByRole('dialog').waitFor();
    },
  },
  {
    id: 'deleted',
    arrive: async (on) => {
      await on.card(on.t('sample.task')).click();
      await on.page.keyboard.press('Delete');
      await on.button(on.t('common.undo')).waitFor();
    },
  },
  {
    id: 'empty-search',
    arrive: async (on) => {
      await on.page.keyboard.press('ControlOrMeta+z');
      await on.card(on.t('sample.task')).waitFor();
      await on.page.getByRole('searchbox').fill('nowhere');
      await on.see(on.t('packages.empty.notFound', { search: 'nowhere' }));
    },
  },
];
