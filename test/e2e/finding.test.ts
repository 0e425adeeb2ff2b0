import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runnableHosts } from './host.ts';
import { withSample } from './opened.ts';

// An address of this machine that nothing else listens on.
const HOST = '127.5.0.27';

/** A plain mail server on the port that SSIS uses; false where this user may not listen there. */
async function plainServer(): Promise<boolean> {
  const server = createServer((socket) => {
    socket.write('220 plain.test ESMTP\r\n');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      const answer = chunk.includes('QUIT') ? '221 Bye' : '250-plain.test\r\n250-SIZE 36700160\r\n250 PIPELINING';
      socket.write(`${answer}\r\n`);
    });
  });
  onTestFinished(() => void server.close());
  return new Promise((resolve) => {
    server.once('error', () => resolve(false)).listen(25, HOST, () => resolve(true));
  });
}

describe.each(runnableHosts())('Find Settings in %s', (host) => {
  const { t, current } = withSample(host);
  const sample = t('sample.connection');

  test.skipIf(process.platform !== 'linux')('what is found is used, and its test passes', async (context) => {
    if (!(await plainServer())) return context.skip('port 25 cannot be listened on');
    const { on } = current;
    await on.openEditor(sample);
    const server = on.field(t('connection.smtp.server'), on.editor);
    await on.editor.getByRole('checkbox', { name: t('connection.smtp.ssl') }).check();
    // The address of a web page is taken apart before the server is asked.
    await server.fill(`https://${HOST}/owa`);
    await on.button(t('find.start'), on.editor).click();

    const ways = on.editor.getByRole('region', { name: t('find.title') });
    await ways.getByText(t('find.found', { way: t('find.ways.25-plain') })).waitFor();
    const words = (await ways.textContent()) ?? '';
    expect(words).toContain(t('diagnosis.CONNECTION_REFUSED.cause', { host: HOST, port: 587 }));
    expect(words).toContain(t('diagnosis.STARTTLS_NOT_OFFERED.cause', { host: HOST, port: 25 }));
    expect(words).toContain(t('find.unencrypted'));

    await on.button(t('find.use'), ways).click();
    expect(await server.inputValue()).toBe(HOST);
    expect(await on.editor.getByRole('checkbox', { name: t('connection.smtp.ssl') }).isChecked()).toBe(false);
    expect(await on.test()).toContain(t('diagnosis.TEST_PASSED.cause', { host: HOST, port: 25 }));

    // What the server offers is explained beside the steps.
    await on.button(t('capability.title', { count: 2 }), on.testPart).click();
    await on.testPart.getByText('35 MB').waitFor();
  });

  test('a search that nothing answers says so, and what was found is about the server that is named', async () => {
    const { on } = current;
    await on.openEditor(sample);
    const server = on.field(t('connection.smtp.server'), on.editor);
    await server.fill('127.0.0.1');
    await on.button(t('find.start'), on.editor).click();
    const ways = on.editor.getByRole('region', { name: t('find.title') });
    await ways.getByRole('listitem').nth(3).waitFor();
    expect(await ways.getByRole('listitem').count()).toBe(4);
    await on.button(t('find.start'), on.editor).waitFor();
    await server.fill('localhost');
    await ways.waitFor({ state: 'detached' });
  });

  test('what is no server name is offered as what it may mean', async () => {
    const { on } = current;
    await on.openEditor(sample);
    const server = on.field(t('connection.smtp.server'), on.editor);
    await server.fill('user@example.com');
    await on.see(t('connection.smtp.offer.address'));
    await on.button(t('connection.smtp.offer.use', { server: 'mail.example.com' }), on.editor).click();
    expect(await server.inputValue()).toBe('mail.example.com');
    await server.fill('smtp.ofice365.com');
    await on.button(t('connection.smtp.offer.use', { server: 'smtp.office365.com' }), on.editor).click();
    expect(await server.inputValue()).toBe('smtp.office365.com');
    await server.fill('  <mail.example.com> ');
    await server.blur();
    expect(await server.inputValue()).toBe('mail.example.com');
  });

  test('the server is taken from what is pasted at once, from what is typed when it is left, and can be put back', async () => {
    const { on } = current;
    const { keyboard } = on.page;
    await on.openEditor(sample);
    const server = on.field(t('connection.smtp.server'), on.editor);
    const note = (name: string) => on.editor.getByText(t('connection.smtp.taken', { server: name }));
    await on.page.evaluate(() => navigator.clipboard.writeText('smtp://mail.example.com:2525'));
    await server.selectText();
    await keyboard.press('ControlOrMeta+v');
    await note('mail.example.com:2525').waitFor();
    expect(await server.inputValue()).toBe('mail.example.com:2525');
    await keyboard.press('ControlOrMeta+z');
    expect(await server.inputValue()).toBe('smtp://mail.example.com:2525');
    // What was put back is left as it is.
    await server.blur();
    expect(await server.inputValue()).toBe('smtp://mail.example.com:2525');

    await server.fill('');
    await server.pressSequentially('https://mail.example.com/owa');
    expect(await server.inputValue()).toBe('https://mail.example.com/owa');
    await keyboard.press('Tab');
    await note('mail.example.com').waitFor();
    expect(await server.inputValue()).toBe('mail.example.com');
    await on.button(t('common.undo'), on.editor).click();
    expect(await server.inputValue()).toBe('https://mail.example.com/owa');

    await server.fill(' user@example.com ');
    await server.blur();
    await note('example.com').waitFor();
    await on.button(t('connection.smtp.offer.use', { server: 'mail.example.com' }), on.editor).click();
    expect(await server.inputValue()).toBe('mail.example.com');
  });
});
