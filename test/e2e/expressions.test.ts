import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../../electron/workspace.ts';
import { builderOf, closeBuilder, expressionField, insert, newExpression, override } from './expression-page.ts';
import { runnableHosts } from './host.ts';
import { withSample } from './opened.ts';

describe.each(runnableHosts())('property expressions in %s', (host) => {
  const { t, current } = withSample(host);
  const sample = t('sample.connection');

  test('the server of an expression is tested instead of the one in the field, and a value for this run changes it', async () => {
    const { on, designer } = current;
    await on.openEditor(sample);
    const inbox = await on.field(t('connection.smtp.server'), on.editor).inputValue();
    await designer.page.keyboard.press('Escape');
    await on.editor.waitFor({ state: 'detached' });
    const workspace = openWorkspace({ dataFolder: designer.dataFolder });
    workspace.packages.get(t('sample.package')).variables = [{ name: 'User::Server', value: inbox }];
    await workspace.close();

    await on.openEditor(sample);
    await on.field(t('connection.smtp.server'), on.editor).fill('design.invalid');
    await newExpression(on, 'SmtpServer');
    await insert(on, '@[User::Server]');
    await builderOf(on).getByText(inbox, { exact: true }).waitFor();
    await closeBuilder(on);
    await on.see(t('expression.atRunTime', { value: inbox }));
    const [, port] = inbox.split(':');
    expect(await on.test()).toContain(t('diagnosis.TEST_PASSED.cause', { host: '127.0.0.1', port }));

    await override(on, 'User::Server', '127.0.0.1:1');
    await on.see(t('connection.test.stale'));
    await on.button(t('connection.test.start'), on.editor).click();
    await on.see(t('diagnosis.CONNECTION_REFUSED.cause', { host: '127.0.0.1', port: 1 }));

    await on.button(t('common.ok'), on.editor).click();
    await on.editor.waitFor({ state: 'detached' });
    await on.tile(sample).getByText('127.0.0.1:1', { exact: true }).waitFor();
  });

  test('an expression that cannot be evaluated says which part and why, and stops the test', async () => {
    const { on, designer } = current;
    await on.openEditor(sample);
    await newExpression(on, 'SmtpServer');
    await expressionField(on).fill('"mail." + UPPER(@[User::Nobody])');
    const missing = t('expression.error.VARIABLE_MISSING', { name: 'User::Nobody' });
    const reason = t('expression.inPart', { reason: missing, part: '@[User::Nobody]' });
    await builderOf(on).getByText(reason).waitFor();
    await closeBuilder(on);
    await on.see(t('expression.failsAtRunTime', { reason }));
    await on.button(t('connection.test.start'), on.editor).click();
    await on.see(t('failure.EXPRESSION_FAILED.fix'));
    // Chromium logs every answer that is no success.
    expect(designer.errors.splice(0).every((error) => error.includes('422'))).toBe(true);
  });

  test('a task has a page for its expressions, shows what they give, and sends it', async () => {
    const { on } = current;
    await on.card(t('sample.task')).dblclick();
    await on.taskEditor.waitFor();
    await on.taskEditor.getByRole('tab', { name: t('expression.title') }).click();
    await on.button(t('expression.add'), on.taskEditor).click();
    await builderOf(on)
      .getByRole('combobox', { name: t('expression.property') })
      .selectOption('Subject');
    await expressionField(on).fill('"Load on " + ');
    await insert(on, '@[System::PackageName]');
    const subject = `Load on ${t('sample.package')}`;
    await builderOf(on).getByText(subject, { exact: true }).waitFor();
    await closeBuilder(on);
    await on.button(t('common.ok'), on.taskEditor).click();
    await on.taskEditor.waitFor({ state: 'detached' });
    await on.see(t('expression.setAtRunTime', { properties: 'Subject' }));

    await on.button(t('packages.task.runNamed', { name: t('sample.task') }), on.card(t('sample.task'))).click();
    await on.runDialog.getByText(t('task.run.openInbox')).waitFor();
    await on.button(t('common.close'), on.runDialog).click();
    await on.command('inbox').click();
    await on.inbox.getByText(subject).first().waitFor();
  });
});
