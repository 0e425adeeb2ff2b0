import { describe, expect, test } from 'vitest';
import { makeAuthority } from '../certificates.ts';
import { starttlsServer } from '../electron/smtp/starttls-server.ts';
import { scripted } from '../hostile/scripted.ts';
import { runnableHosts } from './host.ts';
import { withSample } from './opened.ts';

describe.each(runnableHosts())('A fix that is offered in %s', (host) => {
  const { t, current } = withSample(host);
  const sample = t('sample.connection');

  const ssl = () => current.on.editor.getByRole('checkbox', { name: t('connection.smtp.ssl') });
  const serverField = () => current.on.field(t('connection.smtp.server'), current.on.editor);
  const question = () => current.designer.page.getByRole('alertdialog');

  const editWithSsl = async (server: string): Promise<void> => {
    await current.on.openEditor(sample);
    await serverField().fill(server);
    await ssl().check();
  };

  test('trusts an authority, then enters the name of its certificate, and the test passes', async () => {
    const { on } = current;
    const authority = await makeAuthority('Company Authority');
    const { cert, key } = await authority.issue({ names: ['localhost'], ips: [] });
    const { port } = await starttlsServer({ cert: `${cert}${authority.pem}`, key });

    await editWithSsl(`127.0.0.1:${port}`);
    expect(await on.test()).toContain(
      t('diagnosis.CERTIFICATE_UNTRUSTED_ROOT.cause', { root: 'CN=Company Authority' }),
    );
    await on.button(t('fix.label.trustAuthority'), on.editor).click();
    await question().getByText('CN=Company Authority').waitFor();
    await question()
      .getByRole('button', { name: t('fix.trustAuthority.confirm') })
      .click();
    // Trusting it tests again by itself, and the next thing that is wrong comes up.
    await on.see(t('diagnosis.CERTIFICATE_WRONG_NAME.cause', { names: 'localhost', host: '127.0.0.1' }));

    await on.button(t('fix.label.useServer', { host: 'localhost' }), on.editor).click();
    expect(await serverField().inputValue()).toBe(`localhost:${port}`);
    expect(await on.test()).toContain(t('diagnosis.TEST_PASSED.cause', { host: 'localhost', port }));
  });

  test('turns SSL off only after it was said what that means', async () => {
    const { on } = current;
    const { port } = await scripted();
    await editWithSsl(`127.0.0.1:${port}`);
    expect(await on.test()).toContain(t('diagnosis.STARTTLS_NOT_OFFERED.cause', { port }));

    const turnOff = on.button(t('fix.label.turnSslOff'), on.editor);
    await turnOff.click();
    await question().getByText(t('fix.turnSslOff.text')).waitFor();
    await question()
      .getByRole('button', { name: t('common.cancel') })
      .click();
    await question().waitFor({ state: 'detached' });
    expect(await ssl().isChecked()).toBe(true);

    await turnOff.click();
    await question()
      .getByRole('button', { name: t('fix.turnSslOff.confirm') })
      .click();
    await question().waitFor({ state: 'detached' });
    expect(await ssl().isChecked()).toBe(false);
    expect(await on.test()).toContain(t('diagnosis.TEST_PASSED.cause', { host: '127.0.0.1', port }));
  });
});
