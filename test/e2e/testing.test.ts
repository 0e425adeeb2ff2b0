import { describe, expect, test } from 'vitest';
import { listen } from '../hostile/listen.ts';
import { runnableHosts } from './host.ts';
import { withSample } from './opened.ts';

describe.each(runnableHosts())('Test Connection in %s', (host) => {
  const { t, current } = withSample(host);
  const sample = t('sample.connection');
  const testOf = async (server: string): Promise<string> => {
    const { on } = current;
    await on.openEditor(sample);
    await on.field(t('connection.smtp.server'), on.editor).fill(server);
    return on.test();
  };

  test('a closed port is named, with the fix and what SSIS would say', async () => {
    const text = await testOf('127.0.0.1:1');
    expect(text).toContain(t('diagnosis.CONNECTION_REFUSED.cause', { host: '127.0.0.1', port: 1 }));
    expect(text).toContain(t('connection.test.inSsis'));
  });

  test('a test saves nothing, and its result says when it no longer fits', async () => {
    const { on, designer } = current;
    await testOf('127.0.0.1:1');
    await on.field(t('connection.smtp.server'), on.editor).fill('127.0.0.1:2');
    await on.see(t('connection.test.stale'));
    await designer.page.keyboard.press('Escape');
    await on.button(t('common.discard.confirm')).click();
    expect(await on.tile(sample).textContent()).not.toContain('127.0.0.1:1');
  });

  test('Windows authentication that the server does not offer fails and never goes on anonymously', async () => {
    const { on } = current;
    await on.openEditor(sample);
    await on.editor.getByRole('checkbox', { name: t('connection.smtp.windowsAuthentication') }).check();
    const [, port = ''] = (await on.field(t('connection.smtp.server'), on.editor).inputValue()).split(':');
    expect(await on.test()).toContain(t('diagnosis.AUTHENTICATION_NOT_OFFERED.cause', { port }));
  });

  test('a test of a server that says nothing can be cancelled', async () => {
    const { on } = current;
    const silent = await listen(() => {});
    await on.openEditor(sample);
    await on.field(t('connection.smtp.server'), on.editor).fill(`127.0.0.1:${silent.port}`);
    await on.button(t('connection.test.start'), on.editor).click();
    await on.button(t('connection.test.cancel'), on.editor).click();
    await on.see(t('connection.test.cancelled'));
    await on.button(t('connection.test.start'), on.editor).waitFor();
  });

  test('a certificate of an unknown authority is shown; trusting the authority makes the test pass', async () => {
    const { on } = current;
    await on.command('inbox').click();
    await on.inbox.getByRole('switch', { name: t('inbox.tls') }).click();
    await on.see(t('inbox.trust'));
    const server = await on.inboxAddress();
    await on.button(t('common.close'), on.inbox).click();

    await on.openEditor(sample);
    await on.field(t('connection.smtp.server'), on.editor).fill(server);
    await on.editor.getByRole('checkbox', { name: t('connection.smtp.ssl') }).check();
    const [name = '', port = ''] = server.split(':');
    expect(await on.test()).not.toContain(t('diagnosis.TEST_PASSED.cause', { host: name, port }));
    await on.button(t('connection.test.certificate'), on.editor).click();
    await on.see(t('settings.certificate.fingerprint'));
    await current.designer.page.keyboard.press('Escape');
    // Trusting it tests again by itself.
    await on.button(t('connection.test.trustInbox'), on.editor).click();
    await on.see(t('diagnosis.TEST_PASSED.cause', { host: name, port }));
  });

  test('where the test inbox does not run, it is offered to start it, and the test goes on', async () => {
    const { on } = current;
    await on.command('inbox').click();
    const server = await on.inboxAddress();
    await on.button(t('inbox.stop'), on.inbox).click();
    await on.button(t('inbox.start'), on.inbox).waitFor();
    await on.button(t('common.close'), on.inbox).click();
    await on.openEditor(sample);
    const [name = '', port = ''] = server.split(':');
    expect(await on.test()).toContain(t('diagnosis.CONNECTION_REFUSED.cause', { host: name, port }));
    await on.button(t('inbox.startIt'), on.editor).click();
    await on.see(t('diagnosis.TEST_PASSED.cause', { host: name, port }));
  });

  test('what was tested in the editor has its badge as soon as it is stored', async () => {
    const { on } = current;
    const server = (await on.tile(sample).textContent()) ?? '';
    await on.command('newConnection').click();
    await on.button(t('common.add'), on.dialog(t('connection.add.title'))).click();
    await on.field(t('connection.smtp.name'), on.editor).fill('Backup relay');
    await on.field(t('connection.smtp.server'), on.editor).fill(/127\.0\.0\.1:\d+/.exec(server)?.[0] ?? '');
    await on.test();
    await on.button(t('common.ok'), on.editor).click();
    await on
      .tile('Backup relay')
      .getByRole('img', { name: /^Passed/ })
      .waitFor();
  });

  test('a test in the tray shows that it runs, and Shift+F5 ends it', async () => {
    const { on, designer } = current;
    const silent = await listen(() => {});
    await on.openEditor(sample);
    await on.field(t('connection.smtp.server'), on.editor).fill(`127.0.0.1:${silent.port}`);
    await on.button(t('common.ok'), on.editor).click();
    await on.editor.waitFor({ state: 'detached' });
    await on.tile(sample).click();
    await designer.page.keyboard.press('F5');
    await on.button(t('common.commands.cancelTest'), on.tray).waitFor();
    await designer.page.keyboard.press('Shift+F5');
    await on.button(t('common.commands.test'), on.tray).waitFor();
    await on.tray.getByRole('img', { name: t('connection.badge.never') }).waitFor();
  });

  test('F5 in the tray tests the chosen connection managers and leaves a badge', async () => {
    const { on, designer } = current;
    await on.tile(sample).click();
    await designer.page.keyboard.press('F5');
    await on.tray.getByRole('img', { name: /^Passed/ }).waitFor();
  });
});
