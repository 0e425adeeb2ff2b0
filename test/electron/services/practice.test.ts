import { expect, it } from 'vitest';
import { all, localServer, testServices } from './services-under-test.ts';

it('plays a server until the inbox stops, whatever settings are changed meanwhile', async () => {
  const { inbox, settings } = testServices();
  const { port } = await inbox.start({ port: 0, practice: 'relay-denied' });
  expect(inbox.status()).toMatchObject({ practice: 'relay-denied' });
  expect(await inbox.start({ tls: true })).toMatchObject({ practice: 'relay-denied', tls: true });
  expect(await inbox.stop()).toMatchObject({ practice: 'none' });
  expect(await inbox.start({})).toMatchObject({ practice: 'none', tls: true, port });
  expect(settings.get().inbox).toEqual({ port, tls: true });
});

it('leaves the settings as they were chosen, though a play has others', async () => {
  const { inbox, settings } = testServices();
  const chosen = { tls: false, requireWindowsAuthentication: true };
  const { port } = await inbox.start({ port: 0, ...chosen });
  expect(await inbox.start({ practice: 'expired-certificate' })).toMatchObject({
    tls: true,
    requireWindowsAuthentication: false,
  });
  expect(settings.get().inbox).toEqual({ port, ...chosen });
  expect(await inbox.start({ practice: 'none' })).toMatchObject({ practice: 'none', ...chosen });
});

it('is what a connection test meets', async () => {
  const { inbox, smtp } = testServices();
  const { port } = await inbox.start({ port: 0, practice: 'no-starttls' });
  const secure = localServer(port).replace('EnableSsl=False', 'EnableSsl=True');
  expect((await all(smtp.test({ connectionString: secure }))).at(-1)).toMatchObject({
    diagnosis: { code: 'STARTTLS_NOT_OFFERED' },
  });
});
