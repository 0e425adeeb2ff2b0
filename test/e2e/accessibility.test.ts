import { AxeBuilder } from '@axe-core/playwright';
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
