import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { describe, expect, it } from 'vitest';
import { type Secrets, sessionSecrets } from '../../../electron/accounts/index.ts';
import { openStore } from '../../../electron/store/index.ts';
import { mailSchema } from '../../../shared/contract/index.ts';
import { all } from '../services/services-under-test.ts';
import { everyFile, PASSWORD, withConnections } from './accounts-under-test.ts';

const ALICE = { domain: 'EXAMPLE', user: 'alice' };

describe('an account of a connection manager', () => {
  it('is the signed-in user until one is set', async () => {
    const { accounts, first } = withConnections();
    expect(await accounts.get(first)).toBeUndefined();
    expect(await accounts.signIn({ connectionId: first })).toEqual({ credentials: { kind: 'signedInUser' } });
  });

  it('is kept with its service principal, the password in the keychain alone', async () => {
    const { accounts, first, secrets, dataFolder } = withConnections();
    const set = { ...ALICE, servicePrincipal: 'smtp/mail.example.com' };
    expect(await accounts.set({ connectionId: first, ...set, password: PASSWORD })).toEqual({
      ...set,
      hasPassword: true,
      keychain: true,
    });
    expect(await accounts.signIn({ connectionId: first })).toEqual({
      credentials: { kind: 'account', ...ALICE, password: PASSWORD },
      servicePrincipal: 'smtp/mail.example.com',
    });
    expect(await secrets.get('EXAMPLE\\alice')).toBe(PASSWORD);
    expect(openStore(dataFolder, Conf).accounts.read()).toEqual({ [first]: set });
    expect(everyFile(dataFolder)).toContain('alice');
    expect(everyFile(dataFolder)).not.toContain(PASSWORD);
  });

  it('takes “EXAMPLE\\alice” apart, typed as the user', async () => {
    const { accounts, first } = withConnections();
    expect(await accounts.set({ connectionId: first, domain: ' ', user: ' EXAMPLE\\alice ' })).toMatchObject(ALICE);
  });

  it('keeps the password where it is set again without one, and has none as another user', async () => {
    const { accounts, first, secrets } = withConnections();
    await accounts.set({ connectionId: first, ...ALICE, password: PASSWORD });
    expect(await accounts.set({ connectionId: first, ...ALICE })).toMatchObject({ hasPassword: true });
    expect(await accounts.set({ connectionId: first, ...ALICE, user: 'bob' })).toMatchObject({ hasPassword: false });
    expect(await secrets.get('EXAMPLE\\alice')).toBeUndefined();
  });

  it('can be a service principal for the signed-in user', async () => {
    const { accounts, first } = withConnections();
    await accounts.set({ connectionId: first, domain: '', user: '', servicePrincipal: 'smtp/other' });
    expect(await accounts.signIn({ connectionId: first })).toEqual({
      credentials: { kind: 'signedInUser' },
      servicePrincipal: 'smtp/other',
    });
  });

  it.each([
    [{ domain: 'EXAMPLE', user: '' }, 'user', 'ACCOUNT_USER_EMPTY'],
    [{ domain: 'EXAMPLE', user: 'a:b' }, 'user', 'ACCOUNT_NAME_INVALID'],
    [{ domain: 'EX\nAMPLE', user: 'alice' }, 'domain', 'ACCOUNT_NAME_INVALID'],
    [{ ...ALICE, servicePrincipal: 'mail.example.com' }, 'servicePrincipal', 'SERVICE_PRINCIPAL_INVALID'],
  ])('refuses %j', async (account, property, code) => {
    const { accounts, first, secrets } = withConnections();
    await expect(accounts.set({ connectionId: first, ...account, password: PASSWORD })).rejects.toMatchObject({
      code: 'INVALID_DEFINITION',
      problems: [{ property, code }],
    });
    expect(await secrets.get(`${account.domain}\\${account.user}`)).toBeUndefined();
    expect(await accounts.get(first)).toBeUndefined();
  });
});

describe('a password', () => {
  it.each([undefined, 'the one before'])('whose account cannot be stored is not kept; %o was there', async (before) => {
    const { accounts, first, secrets, dataFolder } = withConnections();
    if (before) await secrets.set('EXAMPLE\\alice', before);
    // Nobody can read or write a file of this name then, not even root.
    mkdirSync(join(dataFolder, 'accounts.json'));
    const setting = accounts.set({ connectionId: first, ...ALICE, password: PASSWORD });
    await expect(setting).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(await secrets.get('EXAMPLE\\alice')).toBe(before);
  });

  it('goes with the last connection manager that has its account', async () => {
    const { accounts, first, second, secrets } = withConnections();
    for (const connectionId of [first, second]) await accounts.set({ connectionId, ...ALICE, password: PASSWORD });
    await accounts.remove(first);
    expect(await secrets.get('EXAMPLE\\alice')).toBe(PASSWORD);
    await accounts.remove(second);
    expect(await secrets.get('EXAMPLE\\alice')).toBeUndefined();
  });

  it('outlives the removal of its connection manager while that can be undone, and goes in the end', async () => {
    const { accounts, connections, packages, packageId, first, second, secrets, dataFolder, close } = withConnections();
    await accounts.set({ connectionId: first, ...ALICE, password: PASSWORD });
    await accounts.set({ connectionId: second, domain: 'EXAMPLE', user: 'bob', password: 'Another-1' });
    connections.restore({ packageId, ...connections.remove({ packageId, connectionId: first }) });
    connections.remove({ packageId, connectionId: second });
    packages.restore(packages.remove(packageId));
    expect(await accounts.get(first)).toMatchObject({ ...ALICE, hasPassword: true });
    expect(await accounts.get(second)).toMatchObject({ user: 'bob', hasPassword: true });
    await close();
    expect(Object.keys(openStore(dataFolder, Conf).accounts.read())).toEqual([first]);
    expect(await secrets.get('EXAMPLE\\alice')).toBe(PASSWORD);
    expect(await secrets.get('EXAMPLE\\bob')).toBeUndefined();
  });

  it('is used as it is given with the call, before the stored one, and not kept', async () => {
    const { accounts, first, secrets } = withConnections();
    await accounts.set({ connectionId: first, ...ALICE, password: PASSWORD });
    const account = { domain: 'OTHER', user: 'bob', password: 'Typed-1' };
    expect(await accounts.signIn({ account, connectionId: first })).toEqual({
      credentials: { kind: 'account', ...account },
    });
    expect(await secrets.get('OTHER\\bob')).toBeUndefined();
    const signedInUser = { domain: '', user: '' };
    expect((await accounts.signIn({ account: signedInUser, connectionId: first })).credentials.kind).toBe(
      'signedInUser',
    );
  });

  it('is asked for where it is not known, before anything is sent, unless the connection is anonymous', async () => {
    const services = withConnections(sessionSecrets());
    const { accounts, first, smtp, tasks, packageId, connectionString } = services;
    expect(await accounts.set({ connectionId: first, ...ALICE })).toMatchObject({
      hasPassword: false,
      keychain: false,
    });
    const needed = { code: 'PASSWORD_NEEDED', params: { account: 'EXAMPLE\\alice', connectionId: first } };
    await expect(all(smtp.test({ connectionString, connectionId: first }))).rejects.toMatchObject(needed);
    const mail = mailSchema.parse({ from: 'a@example.com', to: 'b@example.com' });
    await expect(all(smtp.send({ connectionString, connectionId: first, mail }))).rejects.toMatchObject(needed);
    const lines = { smtpConnection: first, fromLine: mail.from, toLine: mail.to };
    const task = tasks.add({ packageId, ...lines });
    await expect(all(tasks.run({ packageId, taskId: task.id }))).rejects.toMatchObject(needed);
    const anonymous = connectionString.replace('Authentication=True', 'Authentication=False');
    const events = await all(smtp.test({ connectionString: anonymous, connectionId: first }));
    expect(events.at(-1)).toMatchObject({ type: 'result', ok: false });
  });
});

it('makes no badge of a test with another account than the stored one', async () => {
  const { smtp, connectionString, first } = withConnections();
  const account = { ...ALICE, password: PASSWORD };
  await all(smtp.test({ connectionString, connectionId: first, account }));
  expect(smtp.results()).toEqual([]);
  await all(smtp.test({ connectionString, connectionId: first }));
  expect(smtp.results()).toMatchObject([{ connectionId: first }]);
});

describe('a keychain that asks its user', () => {
  it('keeps neither a test nor a task from being cancelled', async () => {
    const asked = Promise.withResolvers<void>();
    const silent: Secrets = {
      ...sessionSecrets(),
      get: () => {
        asked.resolve();
        return new Promise(() => {});
      },
    };
    const { smtp, tasks, packageId, connectionString, first } = withConnections(silent);
    const task = tasks.add({ packageId, smtpConnection: first, fromLine: 'a@example.com', toLine: 'b@example.com' });
    const cancel = new AbortController();
    const tested = all(smtp.test({ connectionString, connectionId: first, account: ALICE }, cancel.signal));
    const run = all(tasks.run({ packageId, taskId: task.id, account: ALICE }, cancel.signal));
    await asked.promise;
    cancel.abort();
    expect((await tested).at(-1)).toMatchObject({ type: 'result', outcome: 'cancelled' });
    expect((await run).at(-1)).toMatchObject({ type: 'result', outcome: 'cancelled' });
  });
});
