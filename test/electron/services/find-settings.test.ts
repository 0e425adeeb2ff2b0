import { createRouterClient } from '@orpc/server';
import { expect, it } from 'vitest';
import { router } from '../../../electron/router.ts';
import { makeAuthority } from '../../certificates.ts';
import { scripted } from '../../hostile/scripted.ts';
import { closedPort } from '../cli/cli-under-test.ts';
import { all, testServices } from './services-under-test.ts';

const EHLO = ['250-scripted.test\r\n250 STARTTLS\r\n', '250 scripted.test\r\n'];

/** Services that meet one server with STARTTLS, and nothing else, where they ask. */
async function reach() {
  const authority = await makeAuthority();
  const { port } = await scripted({ EHLO }, await authority.issue());
  const closed = await closedPort();
  const findPorts = { '587-starttls': port, '465-tls': closed, '25-starttls': closed, '25-plain': closed };
  return { services: testServices({ findPorts }), authority, port };
}

it('finds settings through the contract, and offers none whose certificate nobody vouches for', async () => {
  const { services, port } = await reach();
  const client = createRouterClient(router, { context: { services } });
  const events = await all(await client.smtp.find({ server: '127.0.0.1' }));
  expect(events.at(-1)).toMatchObject({ outcome: 'none', diagnosis: { params: { port } } });
  expect(events.find((event) => event.type === 'candidate' && event.certificates)).toMatchObject({
    candidate: '587-starttls',
    status: 'failed',
  });
});

it('trusts an authority that was added', async () => {
  const { services, authority } = await reach();
  services.authorities.add(authority.pem);
  const result = (await all(services.smtp.find({ server: '127.0.0.1' }))).at(-1);
  expect(result).toMatchObject({ outcome: 'found', offered: '587-starttls' });
  expect(result).not.toHaveProperty('offeredForSsis');
});
