import { expect, onTestFinished, test } from 'vitest';
import { openSmtpConnection } from '../../../electron/smtp/index.ts';
import type { SmtpProperties } from '../../../shared/model/connection-string.ts';
import { makeAuthority } from '../../certificates.ts';
import { type Script, scripted } from '../../hostile/scripted.ts';
import { at, mail } from './smtp-under-test.ts';

async function open(script: Script = {}, changes: Partial<SmtpProperties> = {}) {
  const server = await scripted(script);
  const connection = await openSmtpConnection(at(server.port, changes), { authorities: [] });
  onTestFinished(() => connection.close());
  return { server, connection };
}

test('several mails go over one connection, which can be verified in between', async () => {
  const { server, connection } = await open();
  await connection.verify();
  expect(await connection.send(mail())).toMatchObject({ ok: true, outcome: 'sent', queueId: '4XyZ12' });
  await connection.verify();
  expect(await connection.send(mail({ subject: 'Second' }))).toMatchObject({ ok: true });
  connection.close();
  await server.deserted();
  expect(server.heard().match(/EHLO/g)).toHaveLength(1);
  expect(server.heard()).toMatch(/QUIT\r\n$/);
});

test('a refused mail does not spoil the next one', async () => {
  const { server, connection } = await open({ RCPT: ['550 5.1.1 No\r\n', '250 Ok\r\n'] });
  expect(await connection.send(mail())).toMatchObject({ ok: false, diagnosis: { code: 'RECIPIENT_UNKNOWN' } });
  expect(await connection.send(mail())).toMatchObject({ ok: true });
  expect(server.heard()).toContain('RSET');
});

test('a missing attachment does not spoil the connection', async () => {
  const { connection } = await open();
  const result = await connection.send(mail({ attachments: ['/no/such/file'] }));
  expect(result.diagnosis.code).toBe('ATTACHMENT_MISSING');
  await connection.verify();
});

test('an invalid mail is refused before it is sent', async () => {
  const { connection, server } = await open();
  await expect(connection.send(mail({ to: 'nobody' }))).rejects.toMatchObject({ code: 'INVALID_DEFINITION' });
  expect(server.heard()).not.toContain('MAIL');
});

test('verifying a server that has gone fails', async () => {
  const { connection } = await open({ NOOP: 'DROP' });
  await expect(connection.verify()).rejects.toMatchObject({ code: 'SMTP_FAILED' });
  await expect(connection.verify()).rejects.toMatchObject({
    code: 'SMTP_FAILED',
    params: { diagnosis: 'CONNECTION_DROPPED' },
  });
});

test('each use is bounded by the time-out, and waiting in between is not', async () => {
  const { connection } = await open({ NOOP: ['250 Ok\r\n', 'SILENCE'] }, { timeout: 500 });
  await new Promise((resolve) => setTimeout(resolve, 600));
  await connection.verify();
  await expect(connection.verify()).rejects.toMatchObject({ code: 'SMTP_FAILED', params: { diagnosis: 'TIMED_OUT' } });
});

test.each<[string, Script, Partial<SmtpProperties>, string]>([
  ['refuses', { GREETING: '554 No\r\n' }, {}, 'GREETING_REFUSED'],
  ['offers no STARTTLS', {}, { enableSsl: true }, 'STARTTLS_NOT_OFFERED'],
  ['should be signed in to', {}, { useWindowsAuthentication: true }, 'AUTHENTICATION_NOT_OFFERED'],
])('a server that %s gives no connection', async (_name, script, changes, diagnosis) => {
  const server = await scripted(script);
  const failure = openSmtpConnection(at(server.port, changes), { authorities: [] });
  await expect(failure).rejects.toMatchObject({
    name: 'Failure',
    code: 'SMTP_FAILED',
    params: { diagnosis, port: server.port },
  });
  await server.deserted();
});

test('the signal closes the connection', async () => {
  const server = await scripted({ NOOP: 'SILENCE' });
  const ending = new AbortController();
  const connection = await openSmtpConnection(at(server.port), { authorities: [], signal: ending.signal });
  const verifying = connection.verify();
  ending.abort();
  await expect(verifying).rejects.toMatchObject({ code: 'SMTP_FAILED', params: { diagnosis: 'CANCELLED' } });
  await server.deserted();
});

test('an encrypted connection sends encrypted', async () => {
  const authority = await makeAuthority();
  const server = await scripted({ EHLO: '250-x\r\n250 STARTTLS\r\n' }, await authority.issue());
  const connection = await openSmtpConnection(at(server.port, { enableSsl: true }), { authorities: [authority.pem] });
  expect(await connection.send(mail())).toMatchObject({ ok: true });
  connection.close();
  await server.deserted();
  expect(server.heard()).not.toContain('MAIL');
});

test('uses at the same time take turns', async () => {
  const { connection, server } = await open();
  const results = await Promise.all([connection.send(mail()), connection.verify(), connection.send(mail())]);
  expect(results).toMatchObject([{ ok: true }, undefined, { ok: true }]);
  const commands = server.heard().match(/^(?:MAIL|RCPT|DATA|NOOP)/gm);
  expect(commands).toEqual(['MAIL', 'RCPT', 'DATA', 'NOOP', 'MAIL', 'RCPT', 'DATA']);
});

test('closing in the middle of a use ends it', async () => {
  const { connection, server } = await open({ NOOP: 'SILENCE' });
  const verifying = connection.verify();
  await expect.poll(server.heard).toContain('NOOP');
  connection.close();
  await expect(verifying).rejects.toMatchObject({ params: { diagnosis: 'CANCELLED' } });
  await server.deserted();
  expect(server.heard()).not.toContain('QUIT');
});
