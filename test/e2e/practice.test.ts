import { describe, expect, test } from 'vitest';
import { runnableHosts } from './host.ts';
import { withSample } from './opened.ts';

describe.each(runnableHosts())('Practice servers in %s', (host) => {
  const { t, current } = withSample(host);
  const sample = t('sample.connection');

  test('the inbox plays a full mailbox: it is shown, the test finds it, and it ends', async () => {
    const { on, designer } = current;
    await on.command('inbox').click();
    const choice = on.inbox.getByRole('combobox', { name: t('practice.label') });
    await choice.selectOption('mailbox-full');
    const name = t('practice.plays.mailbox-full.name');
    await on.inbox.getByText(t('practice.playing', { name })).waitFor();
    await on.page.getByRole('banner').getByText(t('practice.mark'), { exact: true }).waitFor();
    await on.button(t('common.close'), on.inbox).click();

    // The sample's connection manager points to the inbox.
    await on.openEditor(sample);
    await on.editor.getByRole('checkbox', { name: t('connection.test.envelope') }).check();
    await on.field(t('connection.test.from'), on.editor).fill('etl@example.com');
    await on.field(t('connection.test.to'), on.editor).fill('dba@example.net');
    expect(await on.test()).toContain('552 5.2.2 <dba@example.net>: Recipient address rejected: Mailbox is full');
    await designer.page.keyboard.press('Escape');
    await on.editor.waitFor({ state: 'detached' });

    await on.command('inbox').click();
    await choice.selectOption('none');
    await on.page.getByText(t('practice.playing', { name })).waitFor({ state: 'detached' });
    await on.page.getByRole('banner').getByText(t('practice.mark'), { exact: true }).waitFor({ state: 'detached' });
  });
});
