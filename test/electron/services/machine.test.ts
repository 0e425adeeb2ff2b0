import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { makeAuthority } from '../../certificates.ts';
import { listen } from '../../hostile/listen.ts';
import { all, localServer, testServices } from './services-under-test.ts';

it('merges panes and envelopes by key and leaves other settings alone', () => {
  const { settings } = testServices();
  settings.set({
    theme: 'dark',
    panes: { main: [30, 70] },
    envelopes: { '{A}': { from: 'a@b.example', to: 'c@d.example' } },
  });
  settings.set({ panes: { tray: [50, 50] } });
  expect(settings.get()).toEqual({
    language: 'system',
    theme: 'dark',
    inbox: { port: 2525, tls: false },
    panes: { main: [30, 70], tray: [50, 50] },
    envelopes: { '{A}': { from: 'a@b.example', to: 'c@d.example' } },
  });
});

it('remembers how the designer started its inbox, but not how the command line did', async () => {
  const designer = testServices();
  const { port } = await designer.inbox.start({ port: 0, tls: true });
  expect(designer.settings.get().inbox).toEqual({ port, tls: true });

  const script = testServices({ door: 'cli' });
  await script.inbox.start({ port: 0, tls: false });
  expect(script.settings.get().inbox).toEqual({ port: 2525, tls: false });
});

it('says which port of the inbox is taken', async () => {
  const { inbox } = testServices();
  const { port } = await listen(() => {});
  await expect(inbox.start({ port })).rejects.toMatchObject({ code: 'INBOX_PORT_TAKEN', params: { port } });
});

it('trusts the authority of the inbox once it is added, and no longer once it is removed', async () => {
  const { authorities, inbox, smtp } = testServices();
  const { port } = await inbox.start({ port: 0, tls: true });
  const secure = localServer(port).replace('EnableSsl=False', 'EnableSsl=True');
  const test = async () => (await all(smtp.test({ connectionString: secure }))).at(-1);
  expect(await test()).toMatchObject({ ok: false });

  const [added] = await authorities.addInbox();
  expect(added).toMatchObject({ origin: 'inbox', selfSigned: true, pem: expect.stringContaining('BEGIN CERTIFICATE') });
  expect(await authorities.addInbox()).toEqual([added]);
  expect(await test()).toMatchObject({ ok: true });

  expect(authorities.remove(added?.fingerprint256 ?? '')).toEqual([]);
  expect(await test()).toMatchObject({ ok: false });
});

it.each([
  ['no certificate', 'hello'],
  ['a broken one', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'],
  ['nothing', ''],
])('refuses %s as an authority', (_what, pem) => {
  const { authorities } = testServices();
  expect(() => authorities.add(pem)).toThrow('CERTIFICATE_INVALID');
  expect(authorities.list()).toEqual([]);
});

it('refuses a certificate that is no authority, and with it the authority beside it', async () => {
  const { authorities } = testServices();
  const authority = await makeAuthority();
  const { cert } = await authority.issue();
  expect(() => authorities.add(cert)).toThrow('CERTIFICATE_INVALID');
  expect(() => authorities.add(`${authority.pem}\n${cert}`)).toThrow('CERTIFICATE_INVALID');
  expect(authorities.add(`Bag Attributes\n${authority.pem}`)).toMatchObject([{ origin: 'user' }]);
});

it('tells which files to attach are there', async () => {
  const { files, dataFolder } = testServices();
  const present = join(dataFolder, 'report.csv');
  writeFileSync(present, 'a;b');
  expect(await files.states([present, join(dataFolder, 'gone.csv'), dataFolder, join(present, 'below')])).toEqual([
    { path: present, name: 'report.csv', size: 3, state: 'present' },
    { path: join(dataFolder, 'gone.csv'), name: 'gone.csv', state: 'missing' },
    { path: dataFolder, name: basename(dataFolder), state: 'notAFile' },
    { path: join(present, 'below'), name: 'below', state: 'missing' },
  ]);
});

it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('tells which file cannot be read', async () => {
  const { files, dataFolder } = testServices();
  const path = join(dataFolder, 'secret.csv');
  writeFileSync(path, '');
  chmodSync(path, 0);
  expect(await files.states([path])).toMatchObject([{ state: 'notReadable' }]);
});

it.each([
  ['report.csv', 'report.csv'],
  ['../../etc/passwd', 'passwd'],
  ['a|b.txt', 'a_b.txt'],
  ['..', 'attachment'],
  [`${'長'.repeat(200)}.pdf`, `${'長'.repeat(76)}.pdf`],
])('keeps a dropped file called %j as %j below the data folder', async (name, kept) => {
  const { files, dataFolder } = testServices();
  const state = await files.keep(new File(['content'], name));
  expect(state).toMatchObject({ name: kept, size: 7, state: 'present' });
  expect(dirname(dirname(state.path))).toBe(join(dataFolder, 'attachments'));
  expect(readFileSync(state.path, 'utf8')).toBe('content');
});

it('says so when a dropped file cannot be kept', async () => {
  const { files, dataFolder } = testServices();
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(join(dataFolder, 'attachments'), '');
  await expect(files.keep(new File(['x'], 'x.txt'))).rejects.toMatchObject({ code: 'STORE_FAILED' });
});

it('asks for files only where the door has a dialog', async () => {
  expect(await testServices().files.choose({ multiple: true })).toBeUndefined();
  const chosen = testServices({ chooseFiles: async () => ['/a.txt'] });
  expect(await chosen.files.choose({ multiple: true })).toEqual({ paths: ['/a.txt'] });
  const cancelled = testServices({ chooseFiles: async () => undefined });
  expect(await cancelled.files.choose({ multiple: false })).toEqual({ paths: [] });
});

it('says which product this is', () => {
  expect(testServices({ locale: 'ja-JP' }).app.info()).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    door: 'browser',
    locale: 'ja-JP',
  });
});
