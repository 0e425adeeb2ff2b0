import { once } from 'node:events';
import { expect, it } from 'vitest';
import type { Services } from '../../../electron/services.ts';
import { callOf, clientOf, send, signIn, startBrowser, testServices } from './browser-under-test.ts';

/** Services whose connection test runs until it is cancelled, and a promise for its end. */
async function endlessTest(): Promise<{ services: Services; ended: Promise<string> }> {
  const { promise: ended, resolve } = Promise.withResolvers<string>();
  const services = await testServices();
  return {
    ended,
    services: {
      ...services,
      smtp: {
        ...services.smtp,
        async *test(_input, signal) {
          try {
            yield { type: 'step', step: 'resolve', status: 'started' };
            await once(signal ?? new EventTarget(), 'abort');
          } finally {
            resolve('the service has cleaned up');
          }
        },
      },
    },
  };
}

it('streams changes as they happen', async () => {
  const browser = await startBrowser();
  const client = clientOf(browser, await signIn(browser));
  const controller = new AbortController();
  const changes = await client.app.changes(undefined, { signal: controller.signal });
  expect(await changes.next()).toEqual({ done: false, value: { topic: 'alive' } });
  await client.packages.add({ name: 'Nightly load' });
  expect(await changes.next()).toEqual({ done: false, value: { topic: 'packages' } });
  controller.abort();
});

it('ends the work when the page cancels', async () => {
  const { services, ended } = await endlessTest();
  const browser = await startBrowser(services);
  const controller = new AbortController();
  const client = clientOf(browser, await signIn(browser));
  const events = await client.smtp.test({ connectionString: '' }, { signal: controller.signal });
  await events.next();
  controller.abort();
  expect(await ended).toBe('the service has cleaned up');
});

it('ends the work when the page is gone', async () => {
  const { services, ended } = await endlessTest();
  const browser = await startBrowser(services);
  const controller = new AbortController();
  const request = send(browser, {
    ...callOf(browser, await signIn(browser)),
    path: '/rpc/smtp/test',
    body: '{"json":{"connectionString":""}}',
    signal: controller.signal,
    onStart: () => controller.abort(),
  });
  await expect(request).rejects.toThrow();
  expect(await ended).toBe('the service has cleaned up');
});

it('ends streams, connections and itself on close', async () => {
  const { services, ended } = await endlessTest();
  const browser = await startBrowser(services);
  const events = await clientOf(browser, await signIn(browser)).smtp.test({ connectionString: '' });
  await events.next();
  await browser.close();
  expect(await ended).toBe('the service has cleaned up');
  await expect(events.next()).rejects.toThrow();
  await expect(send(browser, { path: '/' })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

it('says that its port is taken', async () => {
  const { port } = await startBrowser();
  await expect(startBrowser(await testServices(), undefined, port)).rejects.toMatchObject({
    code: 'BROWSER_PORT_TAKEN',
    params: { port },
  });
});
