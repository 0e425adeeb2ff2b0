// Takes the pictures of the documents from the running product: every screen light, dark, in Japanese and narrow.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messagesIn } from '../../shared/messages/index.ts';
import { DesignerPage } from './designer-page.ts';
import { type DesignerOptions, openDesigner } from './host.ts';
import { firstStart, leaveDialogs, screens } from './screens.ts';

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const wide = { width: 1280, height: 800 };
const variants: Record<string, DesignerOptions> = {
  light: { locale: 'en-US', colorScheme: 'light', viewport: wide },
  dark: { locale: 'en-US', colorScheme: 'dark', viewport: wide },
  japanese: { locale: 'ja-JP', colorScheme: 'light', viewport: wide },
  narrow: { locale: 'en-US', colorScheme: 'light', viewport: { width: 800, height: 600 } },
};

for (const [name, options] of Object.entries(variants)) {
  await rm(join(folder, name), { recursive: true, force: true });
  await mkdir(join(folder, name), { recursive: true });
  const designer = await openDesigner('browser', options);
  const on = new DesignerPage(designer.page, messagesIn(options.locale === 'ja-JP' ? 'ja' : 'en'));
  try {
    for (const screen of [firstStart, ...screens]) {
      await screen.arrive(on, designer);
      await designer.page.mouse.move(1, 1);
      await designer.page.screenshot({ path: join(folder, name, `${screen.id}.png`), caret: 'hide' });
      await leaveDialogs(on);
    }
  } finally {
    await designer.close();
  }
  process.stdout.write(`docs/screenshots/${name}: ${screens.length + 1} pictures\n`);
}
