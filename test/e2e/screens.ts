import { definitionScreens } from './definition-screens.ts';
import type { DesignerPage } from './designer-page.ts';
import { expressionScreens } from './expression-screens.ts';
import { fileScreens } from './file-screens.ts';
import { inboxScreens } from './inbox-screens.ts';
import type { Screen } from './screen.ts';
import { testScreens } from './test-screens.ts';

/** The window before anything was created: to be visited first. */
export const firstStart: Screen = {
  id: 'first-start',
  arrive: async (on) => {
    await on.button(on.t('packages.empty.sample')).waitFor();
  },
};

/** Every screen and state after a first start. */
export const screens: readonly Screen[] = [
  ...definitionScreens,
  ...testScreens,
  ...inboxScreens,
  ...expressionScreens,
  ...fileScreens,
  {
    id: 'host-lost',
    arrive: async (on, designer) => {
      if (!designer.setSilent) return;
      designer.setSilent(true);
      await on.seeHostLost();
    },
  },
];

/** Goes back from a screen to the window, dropping what was typed. */
export async function leaveDialogs(on: DesignerPage): Promise<void> {
  const dialogs = on.page.getByRole('dialog').or(on.page.getByRole('alertdialog'));
  for (let presses = 0; presses < 6 && (await dialogs.count()) > 0; presses += 1) {
    const discard = on.page.getByRole('button', { name: on.t('common.discard.confirm'), exact: true });
    if ((await discard.count()) > 0) await discard.click();
    else await on.page.keyboard.press('Escape');
    await on.page.waitForTimeout(100);
  }
}
