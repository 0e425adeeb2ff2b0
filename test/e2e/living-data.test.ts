import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../../electron/workspace.ts';
import { DesignerPage } from './designer-page.ts';
import { openDesigner, runnableHosts } from './host.ts';
import { withSample } from './opened.ts';

describe.each(runnableHosts())('what happens elsewhere, in %s', (host) => {
  const { t, current } = withSample(host);

  test('a change by another program shows up without a restart, and neither undoes the other', async () => {
    const { on, designer } = current;
    const workspace = openWorkspace({ dataFolder: designer.dataFolder });
    const pkg = workspace.packages.get(t('sample.package'));
    pkg.connections.add('SMTP', { name: 'Added by a script' });
    await on.tile('Added by a script').waitFor();

    await on.tile('Added by a script').dblclick();
    await on.field(t('connection.smtp.server'), on.editor).fill('relay.example.com');
    pkg.connections.get(t('sample.connection')).description = 'Changed by a script';
    await on.button(t('common.ok'), on.editor).click();
    await on.editor.waitFor({ state: 'detached' });

    expect(pkg.connections.get('Added by a script').properties.smtpServer).toBe('relay.example.com');
    expect(pkg.connections.get(t('sample.connection')).description).toBe('Changed by a script');
    await workspace.close();
  });

  test('an editor stores what was changed in it, and leaves what another program changes meanwhile', async () => {
    const { on, designer } = current;
    const workspace = openWorkspace({ dataFolder: designer.dataFolder });
    const connection = workspace.packages.get(t('sample.package')).connections.get(t('sample.connection'));
    const accept = async (): Promise<void> => {
      await on.button(t('common.ok'), on.editor).click();
      await on.editor.waitFor({ state: 'detached' });
    };

    await on.openEditor(t('sample.connection'));
    await on.field(t('connection.smtp.description'), on.editor).fill('Changed here');
    connection.properties.timeout = 5555;
    await accept();
    expect(connection.description).toBe('Changed here');
    expect(connection.properties.timeout).toBe(5555);

    await on.openEditor(t('sample.connection'));
    await on.field(t('connection.smtp.server'), on.editor).fill('relay.example.com');
    connection.properties.enableSsl = true;
    connection.description = 'Changed by a script';
    await accept();
    expect(connection.connectionString).toBe(
      'SmtpServer=relay.example.com;UseWindowsAuthentication=False;EnableSsl=True;Timeout=5555;',
    );
    expect(connection.description).toBe('Changed by a script');
    await workspace.close();
  });

  test('what is typed stays when another program removes what is edited, and puts it back', async () => {
    const { on, designer } = current;
    const workspace = openWorkspace({ dataFolder: designer.dataFolder });
    const pkg = workspace.packages.get(t('sample.package'));
    const { id } = pkg.connections.add('SMTP', { name: 'Short-lived' });
    await on.openEditor('Short-lived');
    const server = on.field(t('connection.smtp.server'), on.editor);
    await server.fill('relay.example.com');
    pkg.connections.remove('Short-lived');
    await on.editor.getByText(t('common.removed.item')).waitFor();
    expect(await server.inputValue()).toBe('relay.example.com');
    await on.button(t('common.removed.submit'), on.editor).click();
    await on.editor.waitFor({ state: 'detached' });
    expect(pkg.connections.get('Short-lived').properties.smtpServer).toBe('relay.example.com');
    expect(pkg.connections.get('Short-lived').id).toBe(id);

    await on.card(t('sample.task')).dblclick();
    await on.field(t('task.property.subject'), on.taskEditor).fill('Typed here');
    workspace.packages.remove(t('sample.package'));
    await on.taskEditor.getByText(t('common.removed.package')).waitFor();
    await on.button(t('common.removed.submit'), on.taskEditor).click();
    await on.taskEditor.waitFor({ state: 'detached' });
    expect(pkg.sendMailTasks.get(t('sample.task')).properties.subject).toBe('Typed here');
    expect(pkg.connections.get('Short-lived').id).toBe(id);
    await workspace.close();
  });

  test('definitions are there again after a reload and after a restart', async () => {
    const { on, designer } = current;
    await designer.page.reload();
    await on.tile(t('sample.connection')).waitFor();

    const dataFolder = await mkdtemp(join(tmpdir(), 'designer-'));
    await cp(designer.dataFolder, dataFolder, { recursive: true });
    const restarted = await openDesigner(host, { dataFolder });
    onTestFinished(async () => {
      await restarted.close();
      await rm(dataFolder, { recursive: true, force: true });
    });
    const then = new DesignerPage(restarted.page, t);
    await then.tile(t('sample.connection')).waitFor();
    await then.card(t('sample.task')).waitFor();
  });

  test.runIf(host === 'browser' && process.platform !== 'win32')(
    'a lost connection to the program is shown and heals by itself',
    async () => {
      const { on, designer } = current;
      designer.setSilent?.(true);
      await on.seeHostLost();
      designer.setSilent?.(false);
      await on.page.getByText(t('common.host.lost')).waitFor({ state: 'detached' });
      await on.tile(t('sample.connection')).waitFor();
    },
  );

  test('the theme follows the system until another is chosen; language and theme change at once', async () => {
    const { on, designer } = current;
    const scheme = () => designer.page.evaluate(() => document.documentElement.style.colorScheme);
    await designer.page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(scheme).toBe('dark');
    await designer.page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(scheme).toBe('light');

    await designer.page.keyboard.press('ControlOrMeta+,');
    const settings = on.dialog(t('settings.title'));
    const theme = settings.getByRole('combobox', { name: t('settings.theme') });
    await theme.selectOption({ label: t('settings.themes.dark') });
    await expect.poll(scheme).toBe('dark');
    await settings
      .getByRole('combobox', { name: t('settings.language') })
      .selectOption({ label: t('settings.languages.ja') });
    await designer.page.getByRole('dialog', { name: '設定' }).waitFor();
    expect(await designer.page.evaluate(() => document.documentElement.lang)).toBe('ja');
  });

  test('the inbox says how much it keeps, and shows HTML mail without scripts and without the network', async () => {
    const { on, designer } = current;
    await on.command('inbox').click();
    const [name = '', port = ''] = (await on.inboxAddress()).split(':');
    const tracker = await listenForRequests();
    await deliver(name, Number(port), [
      'From: a@example.com',
      'To: b@example.com',
      'Subject: Look',
      'Content-Type: text/html',
      '',
      `<p>Hello from HTML</p><img src="${tracker.url}pixel.png"><script>parent.document.title="owned"</script>`,
    ]);
    await on.inbox.getByText(t('inbox.bounds', { messages: '200', size: '64' })).waitFor({ timeout: 10_000 });
    await on.inbox.getByText('Look').first().click();
    await on.inbox.getByRole('tab', { name: t('inbox.views.html'), exact: true }).click();
    const frame = designer.page.frameLocator(`iframe[title="${t('inbox.frame')}"]`);
    await frame.getByText('Hello from HTML').waitFor();
    // The browser reports the script and the picture that it did not load.
    for (const blocked of ['pixel.png', 'script execution']) {
      await expect.poll(() => designer.errors.some((error) => error.includes(blocked))).toBe(true);
    }
    designer.errors.splice(0);
    expect(await designer.page.title()).toBe(t('common.title'));
    expect(tracker.requests).toEqual([]);
    // The server is one that the browser would have reached.
    await fetch(`${tracker.url}here`);
    expect(tracker.requests).toEqual(['/here']);
  });
});

/** A web server and the paths that it was asked for: what a browser says it blocks may still be told as a request. */
async function listenForRequests(): Promise<{ url: string; requests: string[] }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, requests };
}

/** Hands a message over by plain SMTP. */
async function deliver(host: string, port: number, message: readonly string[]): Promise<void> {
  const commands = [
    'EHLO test',
    'MAIL FROM:<a@example.com>',
    'RCPT TO:<b@example.com>',
    'DATA',
    `${message.join('\r\n')}\r\n.`,
    'QUIT',
  ];
  const socket = createConnection(port, host);
  socket.on('data', (data) => {
    if (/^\d{3} /m.test(data.toString())) socket.write(`${commands.shift() ?? 'NOOP'}\r\n`);
  });
  await new Promise<void>((resolve, reject) => socket.once('close', () => resolve()).once('error', reject));
}
