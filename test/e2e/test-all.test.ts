import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listen } from '../hostile/listen.ts';
import { runnableHosts } from './host.ts';
import { withSample } from './opened.ts';

// Where a download goes is asked by a dialog of the system in the desktop program.
const saving = (host: string) => host === 'browser';

describe.each(runnableHosts())('The results of tests in %s', (host) => {
  const { t, current } = withSample(host);
  const sample = t('sample.connection');

  /** Adds a connection manager for a server. */
  const add = async (name: string, server: string): Promise<void> => {
    const { on } = current;
    await on.command('newConnection').click();
    await on.button(t('common.add'), on.dialog(t('connection.add.title'))).click();
    await on.field(t('connection.smtp.name'), on.editor).fill(name);
    await on.field(t('connection.smtp.server'), on.editor).fill(server);
    await on.button(t('common.ok'), on.editor).click();
    await on.tile(name).waitFor();
  };
  const row = (name: string): Locator => current.on.testAll.getByRole('row').filter({ hasText: name });
  const state = (name: string, word: 'passed' | 'failed' | 'waiting' | 'testing' | 'cancelled'): Promise<void> =>
    row(name)
      .getByText(t(`testAll.state.${word}`), { exact: true })
      .waitFor();

  test('Test All tells what passes and what fails, filters it, opens it, and tests it again', async () => {
    const { on, designer } = current;
    const working = /127\.0\.0\.1:\d+/.exec((await on.tile(sample).textContent()) ?? '')?.[0] ?? '';
    await add('Closed', '127.0.0.1:1');
    await designer.page.keyboard.press('ControlOrMeta+F5');
    await state(sample, 'passed');
    await state('Closed', 'failed');
    await on.see(t('testAll.counts', { passed: 1, count: 2, failed: 1 }));
    expect(await row('Closed').textContent()).toContain(
      t('diagnosis.CONNECTION_REFUSED.cause', { host: '127.0.0.1', port: 1 }),
    );

    await on.testAll.getByRole('switch', { name: t('testAll.onlyFailed') }).click();
    await row(sample).waitFor({ state: 'detached' });
    await row('Closed').getByRole('button', { name: 'Closed', exact: true }).click();
    await on.field(t('connection.smtp.server'), on.editor).fill(working);
    await on.button(t('common.ok'), on.editor).click();
    await on.editor.waitFor({ state: 'detached' });

    await on.button(t('testAll.failedAgain'), on.testAll).click();
    await on.see(t('testAll.noneFailed'));
    await on.testAll.getByRole('switch', { name: t('testAll.onlyFailed') }).click();
    await state('Closed', 'passed');
    await on.button(t('common.close'), on.testAll).click();
    await on
      .tile('Closed')
      .getByRole('img', { name: /^Passed/ })
      .waitFor();
  });

  test('a failed one that is tested again stays in sight until its test has ended', async () => {
    const { on } = current;
    const silent = await listen(() => {});
    await add('Closed', '127.0.0.1:1');
    await on.command('testAll').click();
    await state('Closed', 'failed');
    await on.testAll.getByRole('switch', { name: t('testAll.onlyFailed') }).click();
    await row(sample).waitFor({ state: 'detached' });
    await row('Closed').getByRole('button', { name: 'Closed', exact: true }).click();
    await on.field(t('connection.smtp.server'), on.editor).fill(`127.0.0.1:${silent.port}`);
    await on.button(t('common.ok'), on.editor).click();
    await on.button(t('testAll.failedAgain'), on.testAll).click();
    await state('Closed', 'testing');
    expect(await on.testAll.getByText(t('testAll.noneFailed')).count()).toBe(0);
    await on.button(t('testAll.cancelAll'), on.testAll).click();
    await on.see(t('testAll.noneFailed'));
  });

  test('of three tests at one server two run and one waits; each can be cancelled', async () => {
    const { on } = current;
    const silent = await listen(() => {});
    for (const name of ['One', 'Two', 'Three']) await add(name, `127.0.0.1:${silent.port}`);
    await on.command('testAll').click();
    await state('One', 'testing');
    await state('Two', 'testing');
    await state('Three', 'waiting');
    await row('One')
      .getByRole('button', { name: t('testAll.cancelOne', { name: 'One' }) })
      .click();
    await state('One', 'cancelled');
    await state('Three', 'testing');
    await on.button(t('testAll.cancelAll'), on.testAll).click();
    await state('Two', 'cancelled');
    await state('Three', 'cancelled');
  });

  test.runIf(saving(host))('Test All is saved as a report', async () => {
    const { on, designer } = current;
    await add('Closed', '127.0.0.1:1');
    await on.command('testAll').click();
    await state(sample, 'passed');
    await state('Closed', 'failed');
    await on.button(t('report.saveAs'), on.testAll).click();
    const download = designer.page.waitForEvent('download');
    await designer.page.getByRole('menuitem', { name: t('report.format.json') }).click();
    const { tests } = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    expect(tests).toMatchObject([
      { connectionManager: sample, package: t('sample.package'), ok: true },
      { connectionManager: 'Closed', ok: false, finding: { code: 'CONNECTION_REFUSED' } },
    ]);
  });

  test.runIf(saving(host))('a report and a letter tell the administrator of a test', async () => {
    const { on, designer } = current;
    await on.openEditor(sample);
    await on.field(t('connection.smtp.server'), on.editor).fill('127.0.0.1:1');
    await on.test();
    await on.button(t('report.saveAs'), on.editor).click();
    const download = designer.page.waitForEvent('download');
    await designer.page.getByRole('menuitem', { name: t('report.format.html') }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/\.html$/);
    const page = await readFile(await saved.path(), 'utf8');
    expect(page).toContain('CONNECTION_REFUSED');
    expect(page).toContain(t('report.titleOne', { name: sample }));

    await on.button(t('letter.open'), on.editor).click();
    const letter = on.dialog(t('letter.title'));
    expect(await on.field(t('letter.subject'), letter).inputValue()).toContain('127.0.0.1');
    expect(await on.field(t('letter.body'), letter).inputValue()).toContain('CONNECTION_REFUSED');
    await designer.page.keyboard.press('Escape');
    await letter.waitFor({ state: 'detached' });
  });

  test('the history has each test of a connection manager', async () => {
    const { on } = current;
    await on.openEditor(sample);
    await on.test();
    await on.field(t('connection.smtp.server'), on.editor).fill('127.0.0.1:1');
    await on.see(t('connection.test.stale'));
    await on.button(t('connection.test.start'), on.editor).click();
    await on.see(t('diagnosis.CONNECTION_REFUSED.cause', { host: '127.0.0.1', port: 1 }));
    await on.button(t('history.open'), on.editor).click();
    const history = on.dialog(t('history.titleOf', { name: sample }));
    const table = history.getByRole('table', { name: t('history.table') });
    await table.getByRole('row').nth(2).waitFor();
    const rows = await table.getByRole('row').allTextContents();
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain('CONNECTION_REFUSED');
    expect(rows[2]).toContain('TEST_PASSED');
    await history.getByRole('img', { name: /2 tests, of which 1 failed/ }).waitFor();
  });
});
