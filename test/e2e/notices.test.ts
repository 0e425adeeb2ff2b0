import { describe, test } from 'vitest';
import { runnableHosts } from './host.ts';
import { withSample } from './opened.ts';

describe.each(runnableHosts())('notices in %s', (host) => {
  const { t, current } = withSample(host);

  test('an error goes away by its button, and by Esc in it', async () => {
    const { on, designer } = current;
    const refusal = on.page.getByRole('listitem').filter({
      hasText: t('failure.CONNECTION_IN_USE.fix', { name: t('sample.connection'), tasks: t('sample.task') }),
    });
    const dismiss = refusal.getByRole('button', { name: t('common.dismiss') });
    const beRefused = async (): Promise<void> => {
      await on.tile(t('sample.connection')).click();
      await on.page.keyboard.press('Delete');
      await refusal.waitFor();
    };

    await beRefused();
    await dismiss.click();
    await refusal.waitFor({ state: 'detached' });

    await beRefused();
    await dismiss.focus();
    await on.page.keyboard.press('Escape');
    await refusal.waitFor({ state: 'detached' });
    designer.errors.splice(0); // the browser logs the refused calls
  });
});
