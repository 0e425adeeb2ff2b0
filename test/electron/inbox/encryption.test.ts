import { X509Certificate } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect as connectTls, type PeerCertificate } from 'node:tls';
import { createTransport } from 'nodemailer';
import { expect, it } from 'vitest';
import { createInbox, type Inbox } from '../../../electron/inbox/index.ts';
import { connect, openInbox, temporaryFolder } from './inbox-under-test.ts';

async function startEncrypted(): Promise<Inbox> {
  const inbox = await openInbox();
  await inbox.start({ port: 0, tls: true });
  return inbox;
}

/** The certificate that the server shows after STARTTLS to a client that trusts `ca` and asks for `servername`. */
async function handshake(inbox: Inbox, ca: string, servername: string): Promise<PeerCertificate> {
  const client = await connect(inbox);
  await client.say('STARTTLS');
  client.socket.removeAllListeners('data');
  // An IP address is no server name (RFC 6066), but the certificate is checked for it all the same.
  const name = /^[\d.:]+$/.test(servername) ? { host: servername } : { servername };
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const socket = connectTls({ socket: client.socket, ca, ...name }, resolve).on('error', reject);
  await promise;
  const certificate = socket.getPeerCertificate();
  socket.destroy();
  return certificate;
}

it('receives over STARTTLS with a certificate that its own authority vouches for', async () => {
  const inbox = await startEncrypted();
  const { host, port } = inbox.status();
  const tls = { ca: await inbox.authority() };
  await createTransport({ host, port, requireTLS: true, tls }).sendMail({ from: 'a@example.com', to: 'b@example.com' });
  expect(inbox.list()).toMatchObject([{ encrypted: true }]);
});

it.each(['localhost', '127.0.0.1', '::1'])('shows a certificate for %s', async (name) => {
  const inbox = await startEncrypted();
  const certificate = await handshake(inbox, await inbox.authority(), name);
  expect(certificate.subjectaltname).toBe('DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
  expect(certificate.ext_key_usage).toEqual(['1.3.6.1.5.5.7.3.1']);
});

it('is not trusted by those who do not trust its authority, nor under another name', async () => {
  const inbox = await startEncrypted();
  const stranger = await (await openInbox()).authority();
  await expect(handshake(inbox, stranger, 'localhost')).rejects.toThrow();
  await expect(handshake(inbox, await inbox.authority(), 'mail.example.com')).rejects.toMatchObject({
    code: 'ERR_TLS_CERT_ALTNAME_INVALID',
  });
});

it('makes its authority once, readable by its owner alone', async () => {
  const folder = join(await temporaryFolder(), 'data', 'inbox');
  const [first, second] = await Promise.all([createInbox({ folder }).authority(), createInbox({ folder }).authority()]);
  expect(second).toBe(first);
  const certificate = new X509Certificate(first);
  expect(certificate.ca).toBe(true);
  expect(certificate.subject).toMatch(/^CN=SMTP Connection Manager Test Inbox CA \(/);
  expect(first).not.toContain('PRIVATE KEY');
  const mode = (await stat(join(folder, 'authority.pem'))).mode & 0o777;
  if (process.platform !== 'win32') expect(mode).toBe(0o600);
});

it.each([
  ['empty', () => ''],
  ['cut off', (text: string) => text.slice(0, 300)],
  ['garbled', (text: string) => text.replace(/^M.*$/m, 'MIIB')],
  [
    'of two authorities',
    (text: string, other: string) =>
      text.replace(/-----BEGIN PRIVATE[\s\S]*/, other.slice(other.indexOf('-----BEGIN PRIVATE'))),
  ],
])('keeps a file aside that is %s and makes a new authority', async (_how, damage) => {
  const folder = await temporaryFolder();
  const other = await temporaryFolder();
  const path = join(folder, 'authority.pem');
  const first = await createInbox({ folder }).authority();
  await createInbox({ folder: other }).authority();
  const damaged = damage(await readFile(path, 'utf8'), await readFile(join(other, 'authority.pem'), 'utf8'));
  await writeFile(path, damaged);

  const inbox = createInbox({ folder, now: () => new Date(Date.now() + 60_000) });
  expect(await inbox.authority()).not.toBe(first);
  expect(await inbox.authority()).toBe(await inbox.authority());
  const aside = (await readdir(folder)).filter((name) => name.startsWith('authority.damaged-'));
  expect(aside).toHaveLength(1);
  expect(await readFile(join(folder, aside[0] ?? ''), 'utf8')).toBe(damaged);
});

it('makes a new authority when the old one has run out', async () => {
  const folder = await temporaryFolder();
  const first = await createInbox({ folder }).authority();
  const inElevenYears = new Date(Date.now() + 11 * 365 * 86_400_000);
  expect(await createInbox({ folder, now: () => inElevenYears }).authority()).not.toBe(first);
});

it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('says that its folder is read-only', async () => {
  const folder = join(await temporaryFolder(), 'inbox');
  await mkdir(folder);
  await chmod(folder, 0o500);
  const inbox = createInbox({ folder });
  await expect(inbox.start({ port: 0, tls: true })).rejects.toMatchObject({ code: 'STORE_READ_ONLY' });
  expect(inbox.status().running).toBe(false);
});

it('says that its folder cannot be used', async () => {
  const folder = join(await temporaryFolder(), 'inbox');
  await writeFile(folder, 'a file where the folder should be');
  const failing = createInbox({ folder }).authority();
  await expect(failing).rejects.toMatchObject({ name: 'Failure', code: 'STORE_FAILED' });
});
