import type { TlsOptions } from 'node:tls';
import { expect, test } from 'vitest';
import { testConnection } from '../../../electron/smtp/index.ts';
import { fixesFor } from '../../../shared/diagnosis/fixes.ts';
import { makeAuthority, makeSelfSigned } from '../../certificates.ts';
import { type Script, scripted } from '../../hostile/scripted.ts';
import { at, collect, endOf, resultOf } from './smtp-under-test.ts';
import { starttlsServer } from './starttls-server.ts';

const authority = await makeAuthority();
const WEAK_SERVER = { ciphers: 'DEFAULT@SECLEVEL=0' };

async function encrypted(options: TlsOptions, authorities: readonly string[] = []) {
  const server = await starttlsServer(options);
  const properties = at(server.port, { enableSsl: true, timeout: 5_000 });
  const events = await collect(testConnection(properties, { authorities }));
  const certificates = endOf(events, 'starttls').detail?.certificates ?? [];
  const { diagnosis, advice, ok } = resultOf(events);
  return { ok, advice, diagnosis, fixes: fixesFor([diagnosis, ...advice], { properties, certificates }) };
}

async function plain(script: Script, envelope?: { from: string; to: string }) {
  const server = await scripted(script);
  return resultOf(await collect(testConnection(at(server.port), { authorities: [], envelope })));
}

test('a chain that is whole and ends at an authority nobody knows can be trusted with one press', async () => {
  const { cert, key } = await authority.issue();
  const { diagnosis, fixes } = await encrypted({ cert: `${cert}${authority.pem}`, key });
  expect(diagnosis).toMatchObject({ code: 'CERTIFICATE_UNTRUSTED_ROOT', params: { root: 'CN=Test Authority' } });
  expect(fixes).toMatchObject([{ kind: 'trustAuthority', authority: { subject: 'CN=Test Authority', ca: true } }]);
  const [fix] = fixes;
  const pem = fix?.kind === 'trustAuthority' ? fix.authority.pem : '';
  expect(await encrypted({ cert, key }, [pem])).toMatchObject({ ok: true });
});

test('a certificate that says where its issuer is, and comes alone, lacks the certificate in between', async () => {
  const identity = await authority.issue({ issuerUrl: 'http://ca.example.com/ca.crt' });
  const { diagnosis, fixes } = await encrypted(identity);
  expect(diagnosis).toMatchObject({ code: 'CERTIFICATE_CHAIN_INCOMPLETE', params: { issuer: 'CN=Test Authority' } });
  expect(fixes).toEqual([]);
  expect((await encrypted(await authority.issue())).diagnosis.code).toBe('CERTIFICATE_UNKNOWN_ISSUER');
});

test('a virus scanner in between is called that', async () => {
  const scanner = await makeAuthority('Avast Web/Mail Shield Root');
  const { diagnosis } = await encrypted(await scanner.issue());
  expect(diagnosis).toMatchObject({
    code: 'CERTIFICATE_INTERCEPTED',
    params: { issuer: 'CN=Avast Web/Mail Shield Root' },
  });
});

test('a key of 1,024 bits is too weak, and said to be so', async () => {
  const identity = await authority.issue({ rsaBits: 1_024 });
  const { diagnosis } = await encrypted({ ...identity, ...WEAK_SERVER }, [authority.pem]);
  expect(diagnosis).toMatchObject({
    code: 'CERTIFICATE_WEAK',
    params: { key: 'RSA 1024', reason: expect.stringContaining('too weak') },
  });
});

test('names of the certificate are offered instead of a wrong one, and a self-signed one is not trusted away', async () => {
  const named = await authority.issue({ names: ['mail.example.com', '*.example.org'], ips: ['10.0.0.1'] });
  const wrong = await encrypted(named, [authority.pem]);
  expect(wrong.diagnosis.code).toBe('CERTIFICATE_WRONG_NAME');
  expect(wrong.fixes).toEqual([{ kind: 'useServer', host: 'mail.example.com' }]);
  const selfSigned = await encrypted(await makeSelfSigned());
  expect(selfSigned).toMatchObject({ diagnosis: { code: 'CERTIFICATE_SELF_SIGNED' }, fixes: [] });
});

test('encryption without forward secrecy passes, and is told with what was negotiated', async () => {
  const identity = await authority.issue({ rsaBits: 2_048 });
  const options = { ...identity, maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA' } as const;
  const { ok, advice } = await encrypted(options, [authority.pem]);
  expect(ok).toBe(true);
  expect(advice).toMatchObject([
    { code: 'WEAK_CIPHER', params: { protocol: 'TLSv1.2', cipher: 'TLS_RSA_WITH_AES_128_CBC_SHA' } },
  ]);
});

test.each([
  ['no TLS newer than 1.1', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ...WEAK_SERVER }, 'TLS_PROTOCOL_VERSION'],
  ['no cipher in common', { maxVersion: 'TLSv1.2', ciphers: 'NULL-SHA256@SECLEVEL=0' }, 'TLS_NO_SHARED_CIPHER'],
] as const)('a server with %s', async (_name, options, code) => {
  const { diagnosis } = await encrypted({ ...(await authority.issue()), ...options }, [authority.pem]);
  expect(diagnosis.code).toBe(code);
});

test('an FTP server is known by its greeting once it refuses EHLO', async () => {
  const refusal = '530 Please login with USER and PASS.\r\n';
  const { diagnosis } = await plain({ GREETING: '220 (vsFTPd 3.0.3)\r\n', EHLO: refusal, HELO: refusal });
  expect(diagnosis.code).toBe('FTP_SERVER');
});

test('a firewall that masks the greeting is pointed out beside a pass', async () => {
  const result = await plain({ GREETING: `220 ${'*'.repeat(40)}\r\n` });
  expect(result).toMatchObject({ ok: true, outcome: 'warning', advice: [{ code: 'SMTP_INSPECTION' }] });
});

test('a firewall that masks STARTTLS is why it is missing', async () => {
  const server = await scripted({ EHLO: '250-x\r\n250-SIZE 1000\r\n250 XXXXXXXA\r\n' });
  const events = await collect(testConnection(at(server.port, { enableSsl: true }), { authorities: [] }));
  expect(resultOf(events).diagnosis.code).toBe('SMTP_INSPECTION');
});

test('a stranger’s address that is taken without signing in is told, a colleague’s is not', async () => {
  const stranger = await plain({}, { from: 'etl@example.com', to: 'someone@elsewhere.example' });
  expect(stranger).toMatchObject({
    ok: true,
    outcome: 'passed',
    advice: [{ code: 'ANONYMOUS_RELAY', params: { sender: 'etl@example.com', address: 'someone@elsewhere.example' } }],
  });
  expect((await plain({}, { from: 'etl@example.com', to: 'dba@example.com' })).advice).toEqual([]);
});
