import { describe, expect, it } from 'vitest';
import { TEST_ACCOUNT } from '../../../shared/model/test-account.ts';
import { transports } from '../transports.ts';
import { everyFile, PASSWORD, withConnections } from './accounts-under-test.ts';

const ALICE = { domain: 'EXAMPLE', user: 'alice' };

describe.each(transports)('a password, %s', (_, connect) => {
  it('goes to the host, and nothing brings it back', async () => {
    const services = withConnections();
    const logged: string[] = [];
    const client = await connect({ services, log: (entry) => logged.push(entry) });
    const { first: connectionId } = services;
    const known = { ...ALICE, servicePrincipal: '', hasPassword: true, keychain: true };
    expect(await client.accounts.set({ connectionId, ...ALICE, password: PASSWORD })).toEqual(known);
    expect(await client.accounts.get({ connectionId })).toEqual(known);
    expect(await client.accounts.keychain()).toEqual({ available: true });

    const said = [await client.packages.list(), await client.settings.get(), await client.smtp.results()];
    expect(JSON.stringify([said, logged])).not.toContain(PASSWORD);
    await client.accounts.remove({ connectionId });
    expect(await client.accounts.get({ connectionId })).toBeUndefined();
  });

  it('is in no event of a test, right or wrong, in no error and in no file', async () => {
    const services = withConnections();
    const client = await connect({ services });
    const { port } = await client.inbox.start({ port: 0, requireWindowsAuthentication: true });
    const connectionString = `SmtpServer=127.0.0.1:${port};UseWindowsAuthentication=True;EnableSsl=False;`;
    const run = async (password: string) => {
      const seen: unknown[] = [];
      const { domain, user } = TEST_ACCOUNT;
      for await (const event of await client.smtp.test({ connectionString, account: { domain, user, password } })) {
        seen.push(event);
      }
      return seen;
    };
    const [right, wrong] = [await run(TEST_ACCOUNT.password), await run(PASSWORD)];
    expect(right.at(-1)).toMatchObject({ type: 'result', ok: true });
    expect(wrong.at(-1)).toMatchObject({ type: 'result', ok: false });
    const encodings = [TEST_ACCOUNT.password, PASSWORD].flatMap((password) => [
      password,
      Buffer.from(password).toString('base64').replace(/=+$/, ''),
      Buffer.from(password, 'utf16le').toString('hex'),
    ]);
    const everything = JSON.stringify([right, wrong]) + everyFile(services.dataFolder);
    for (const secret of encodings) expect(everything).not.toContain(secret);
    const transcript = right.filter((event) => JSON.stringify(event).includes('transcript'));
    expect(JSON.stringify(transcript)).toContain('AUTH NTLM');
    expect(JSON.stringify(transcript)).not.toContain('TlRMTVNTUAA');

    const unknown = client.smtp.test({ connectionString, account: { domain: 'X', user: 'a:b', password: PASSWORD } });
    const error = await (async () => {
      for await (const _event of await unknown);
    })().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'FAILURE' });
    expect(JSON.stringify(error) + String(error)).not.toContain(PASSWORD);
  });
});
