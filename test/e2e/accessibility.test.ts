import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { messagesIn } from '../../shared/messages/index.ts';
import { DesignerPage } from './designer-page.ts';
import { openDesigner, runnableHosts } from './host.ts';
import { firstStart, leaveDialogs, screens } from './screens.ts';

// Fluent keeps the focus in a dialog by elements that hand it on the moment they get it; nobody ever stays on one.
const FOCUS_SENTINELS = '[data-tabster-dummy]';

const variants = [
  { colorScheme: 'light', locale: 'en-US', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', locale: 'ja-JP', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', locale: 'en-US', viewport: { width: 800, height: 600 } },
] as const;
const cases = runnableHosts().flatMap((host) => variants.map((variant) => ({ host, ...variant })));

describe.each(cases)('$host, $colorScheme, $locale, $viewport.width px', ({ host, ...variant }) => {
  test('no screen has an axe violation or needs sideways scrolling', async () => {
    const designer = await openDesigner(host, variant);
    const on = new DesignerPage(designer.page, messagesIn(variant.locale === 'ja-JP' ? 'ja' : 'en'));
    const found: string[] = [];
    try {
      for (const screen of [firstStart, ...screens]) {
        await screen.arrive(on, designer);
        await settled(designer.page);
        const { violations } = await new AxeBuilder({ page: designer.page }).exclude(FOCUS_SENTINELS).analyze();
        for (const { id, nodes } of violations) {
          found.push(`${screen.id}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
        }
        const overflow = await designer.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) found.push(`${screen.id}: ${overflow} px wider than the window`);
        await leaveDialogs(on);
      }
    } finally {
      await designer.close();
    }
    expect(found).toEqual([]);
  }, 900_000);
});

/**
 * Waits until what is behind a dialog is hidden, and until it is no longer once the dialog is gone: Fluent does both a moment
 * later, and in between a notice can be pressed that is said to be hidden.
 */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isHidden = (selector: string): boolean => document.querySelector(`[aria-hidden="true"] ${selector}`) !== null;
    const isModal = document.querySelector('[aria-modal="true"]') !== null;
    return isModal ? isHidden('main') : !isHidden('main') && !isHidden('.fui-Toast');
  });
}
