import { describe, expect, test } from 'vitest';
import { helpIn } from '../../shared/messages/index.ts';
import { runnableHosts } from './host.ts';
import { withSample } from './opened.ts';

describe.each(runnableHosts())('editing definitions in %s', (host) => {
  const { t, current } = withSample(host);
  const sample = t('sample.connection');

  test('fields and connection string follow each other while typing', async () => {
    const { on } = current;
    await on.openEditor(sample);
    await on.button(t('connection.smtp.advanced'), on.editor).click();
    const text = on.field(t('connection.smtp.connectionString'), on.editor);
    const server = on.field(t('connection.smtp.server'), on.editor);
    const ssl = on.editor.getByRole('checkbox', { name: t('connection.smtp.ssl') });

    await server.fill('mail.example.com');
    await ssl.check();
    expect(await text.inputValue()).toBe('SmtpServer=mail.example.com;UseWindowsAuthentication=False;EnableSsl=True;');

    await text.fill('enablessl=0; SMTPSERVER = relay.example.com');
    expect(await server.inputValue()).toBe('relay.example.com');
    expect(await ssl.isChecked()).toBe(false);

    await text.fill('SmtpServer=other.example.com;Password=secret;');
    await on.see(new RegExp(t('problem.BASIC_AUTHENTICATION', { key: 'Password' })));
    expect(await server.inputValue()).toBe('relay.example.com');

    await text.fill('SmtpServer=other.example.com;');
    await on.page
      .getByText(new RegExp(t('problem.BASIC_AUTHENTICATION', { key: 'Password' })))
      .waitFor({ state: 'detached' });
    expect(await server.inputValue()).toBe('other.example.com');
  });

  test('a pasted address is offered to be taken apart', async () => {
    const { on } = current;
    await on.openEditor(sample);
    await on.field(t('connection.smtp.server'), on.editor).fill('smtp://mail.example.com:587');
    await on.button(t('connection.smtp.offer.use', { server: 'mail.example.com:587' }), on.editor).click();
    expect(await on.field(t('connection.smtp.server'), on.editor).inputValue()).toBe('mail.example.com:587');
  });

  test('OK with a problem stays, says why and goes to the first field that has one', async () => {
    const { on, designer } = current;
    await on.openEditor(sample);
    await on.field(t('connection.smtp.name'), on.editor).fill('');
    await on.field(t('connection.smtp.server'), on.editor).fill('not a server');
    await on.button(t('common.ok'), on.editor).click();
    await on.see(t('problem.NAME_EMPTY'));
    await on.see(t('problem.SERVER_INVALID', { server: 'not a server' }));
    const name = on.field(t('connection.smtp.name'), on.editor);
    expect(await name.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await designer.page.getByRole('dialog').count()).toBe(1);
  });

  test('Esc with changes asks once; without, it closes', async () => {
    const { on, designer } = current;
    await on.openEditor(sample);
    await designer.page.keyboard.press('Escape');
    await on.editor.waitFor({ state: 'detached' });

    await on.openEditor(sample);
    await on.field(t('connection.smtp.name'), on.editor).fill('Renamed');
    await designer.page.keyboard.press('Escape');
    await on.see(t('common.discard.title'));
    await on.button(t('common.discard.confirm')).click();
    await on.editor.waitFor({ state: 'detached' });
    await on.tile(sample).waitFor();
  });

  test('Undo of a native menu means the text field that has the focus, also in a dialog', async () => {
    const { on, designer } = current;
    await on.openEditor(sample);
    const name = on.field(t('connection.smtp.name'), on.editor);
    await name.focus();
    await on.retype('Other');
    await designer.page.evaluate(() => window.postMessage({ command: 'undo' }, window.location.origin));
    await expect.poll(() => name.inputValue()).toBe(sample);
  });

  test('F1 opens the help of the dialog it is pressed in, and what was typed stays', async () => {
    const { on, designer } = current;
    const { keyboard } = designer.page;
    await on.openEditor(sample);
    const server = on.field(t('connection.smtp.server'), on.editor);
    await server.fill('mail.example.com');
    await server.press('F1');
    const help = on.dialog(t('common.help'));
    await help.getByRole('tab', { name: helpIn('en').smtpConnection.title, selected: true }).waitFor();
    await keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    expect(await server.inputValue()).toBe('mail.example.com');
  });

  test('what could not be done is said in the dialog, which closes as ever', async () => {
    const { on, designer } = current;
    await on.openEditor(sample);
    await on.editor.getByRole('checkbox', { name: t('connection.smtp.windowsAuthentication') }).check();
    await on.button(t('connection.smtp.advanced'), on.editor).click();
    await on.field(t('connection.account.domain'), on.editor).fill('EXAMPLE');
    await on.field(t('connection.account.user'), on.editor).fill('bob');
    await on.button(t('connection.test.start'), on.editor).click();
    await on.dialog(t('connection.account.ask.title')).waitFor();
    await designer.page.keyboard.press('Escape');
    await on.see(t('failure.PASSWORD_NEEDED.message', { account: 'EXAMPLE\\bob' }));
    await designer.page.keyboard.press('Escape');
    await on.button(t('common.discard.confirm')).click();
    await on.editor.waitFor({ state: 'detached' });
    await on.tile(sample).waitFor();
    designer.errors.splice(0); // the browser logs the refused call
  });

  test('a name that is taken is refused, without regard to case', async () => {
    const { on, designer } = current;
    await on.tile(sample).click();
    await designer.page.keyboard.press('ControlOrMeta+d');
    await on.tile(`${sample} 1`).dblclick();
    await on.field(t('connection.smtp.name'), on.editor).fill(sample.toUpperCase());
    await on.button(t('common.ok'), on.editor).click();
    await on.see(t('problem.NAME_TAKEN', { name: sample.toUpperCase() }));
  });

  test('rename, duplicate and delete can be undone and done again', async () => {
    const { on, designer } = current;
    const { keyboard } = designer.page;
    await on.tile(sample).click();
    await keyboard.press('F2');
    await on.retype('Mail relay (old)');
    await keyboard.press('Enter');
    await on.tile('Mail relay (old)').waitFor();
    await keyboard.press('ControlOrMeta+z');
    await on.tile(sample).waitFor();
    await keyboard.press('ControlOrMeta+y');
    await on.tile('Mail relay (old)').waitFor();

    await on.card(t('sample.task')).click();
    await keyboard.press('Delete');
    await on.card(t('sample.task')).waitFor({ state: 'detached' });
    await on.button(t('common.undo')).click();
    await on.card(t('sample.task')).waitFor();
    // An Undo of the notice can be done again as well.
    await keyboard.press('ControlOrMeta+y');
    await on.card(t('sample.task')).waitFor({ state: 'detached' });
  });

  test('the notice of a deletion goes away with its Undo when that is done in another way', async () => {
    const { on, designer } = current;
    const { keyboard } = designer.page;
    await on.card(t('sample.task')).click();
    await keyboard.press('Delete');
    const notice = designer.page.getByText(t('common.change.removed', { name: t('sample.task') }));
    await notice.waitFor();
    // The notice that stays for as long as the pointer is on it, so that its time does not end it.
    await notice.hover();
    await keyboard.press('ControlOrMeta+z');
    await on.card(t('sample.task')).waitFor();
    await notice.waitFor({ state: 'detached' });
  });

  test('a connection manager that a task uses cannot be deleted, and the task is named', async () => {
    const { on, designer } = current;
    await on.tile(sample).click();
    await designer.page.keyboard.press('Delete');
    await on.see(t('failure.CONNECTION_IN_USE.message', { name: sample, tasks: t('sample.task') }));
    await on.tile(sample).waitFor();
    // The refusal is an answer of the host, which browsers log as a failed request.
    designer.errors.splice(0);
  });

  test('Validate lists what using the package would meet', async () => {
    const { on } = current;
    await on.card(t('sample.task')).dblclick();
    await on.taskEditor.waitFor();
    const remove = t('task.address.remove', { address: 'dba@example.com' });
    await on.taskEditor.getByRole('button', { name: remove }).click();
    await on.button(t('common.ok'), on.taskEditor).click();
    await on.taskEditor.waitFor({ state: 'detached' });
    await on.button(t('packages.validate')).click();
    await on.see(new RegExp(t('problem.RECIPIENT_REQUIRED')));
  });
});
