import { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { getCACertificates } from 'node:tls';
import { expect, test } from 'vitest';
import { trustedByAdded } from '../../../electron/smtp/authorities.ts';
import { describeCertificate, testConnection } from '../../../electron/smtp/index.ts';
import { messagesIn } from '../../../shared/messages/index.ts';
import { type Identity, makeAuthority, makeSelfSigned } from '../../certificates.ts';
import { listen } from '../../hostile/listen.ts';
import { type Script, scripted } from '../../hostile/scripted.ts';
import { at, collect, endOf, resultOf, stepEnds, transcriptOf } from './smtp-under-test.ts';

const OFFERED = '250-scripted.test\r\n250 STARTTLS\r\n';
const authority = await makeAuthority();

async function run(
  identity: Identity | undefined,
  script: Script = {},
  authorities: readonly string[] = [authority.pem],
) {
  const server = await scripted({ EHLO: [OFFERED, '250-scripted.test\r\n250 AUTH LOGIN\r\n'], ...script }, identity);
  const events = await collect(testConnection(at(server.port, { enableSsl: true, timeout: 5_000 }), { authorities }));
  await server.deserted();
  return { events, server, result: resultOf(events) };
}

test('STARTTLS with a certificate that verifies passes, with another EHLO inside', async () => {
  const { events, server, result } = await run(await authority.issue());
  expect(stepEnds(events)).toEqual([
    'resolve:passed',
    'connect:passed',
    'greeting:passed',
    'ehlo:passed',
    'starttls:passed',
    'ehlo:passed',
    'authenticate:skipped',
    'sender:skipped',
    'recipient:skipped',
    'quit:passed',
  ]);
  expect(endOf(events, 'ehlo').detail).toEqual({ capabilities: ['AUTH LOGIN'], encrypted: true });
  const { detail, reply } = endOf(events, 'starttls');
  expect(reply?.code).toBe(220);
  expect(detail).toMatchObject({ implicit: false, protocol: 'TLSv1.3', cipher: expect.stringMatching(/^TLS_/) });
  expect(detail?.certificates?.[0]).toMatchObject({
    subject: 'CN=localhost',
    issuer: 'CN=Test Authority',
    altNames: ['localhost', '127.0.0.1'],
    publicKey: 'EC P-256',
    selfSigned: false,
    fingerprint256: expect.stringMatching(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/),
    pem: expect.stringMatching(/^-----BEGIN CERTIFICATE-----/),
  });
  expect(detail?.certificates?.[1]).toMatchObject({ subject: 'CN=Test Authority', selfSigned: true });
  expect(result).toMatchObject({ ok: true, outcome: 'passed' });
  // Plain text ends with STARTTLS; the rest is encrypted.
  expect(server.heard()).toMatch(/^EHLO [^\r]+\r\nSTARTTLS\r\n/);
  expect(server.heard()).not.toContain('QUIT');
  expect(transcriptOf(events).filter((line) => line.startsWith('client: EHLO'))).toHaveLength(2);
});

test.each<[string, () => Promise<Identity>, string]>([
  ['expired', () => authority.issue({ since: -30, days: -1 }), 'CERTIFICATE_EXPIRED'],
  ['not valid yet', () => authority.issue({ since: 10 }), 'CERTIFICATE_NOT_YET_VALID'],
  [
    'for another name',
    () => authority.issue({ names: ['mail.example.com'], ips: ['10.0.0.1'] }),
    'CERTIFICATE_WRONG_NAME',
  ],
  ['self-signed', () => makeSelfSigned(), 'CERTIFICATE_SELF_SIGNED'],
  ['of an unknown authority', async () => (await makeAuthority('Unknown')).issue(), 'CERTIFICATE_UNKNOWN_ISSUER'],
])('a certificate that is %s fails the test and is shown', async (_name, issue, code) => {
  const identity = await issue();
  const { events, result, server } = await run(identity);
  expect(result).toMatchObject({ ok: false, outcome: 'failed', diagnosis: { code } });
  const failed = endOf(events, 'starttls');
  expect(failed.status).toBe('failed');
  expect(failed.detail?.certificates?.[0]?.pem.trim()).toBe(identity.cert.trim());
  expect(failed.detail?.protocol).toBe('TLSv1.3');
  expect(stepEnds(events).at(-1)).toBe('starttls:failed');
  // Nothing was said after the handshake, encrypted or not.
  expect(server.heard()).toMatch(/^EHLO [^\r]+\r\nSTARTTLS\r\n/);
});

test('a wrong name comes with the right ones', async () => {
  const { result } = await run(
    await authority.issue({ names: ['mail.example.com', '*.example.org'], ips: ['10.0.0.1'] }),
  );
  expect(result.diagnosis.params).toMatchObject({
    host: '127.0.0.1',
    names: 'mail.example.com, *.example.org, 10.0.0.1',
  });
});

test('a certificate without the name that was typed does not do, though the address fits', async () => {
  const server = await scripted({ EHLO: OFFERED }, await authority.issue({ names: ['mail.example.com'] }));
  const properties = at(0, { smtpServer: `localhost:${server.port}`, enableSsl: true, timeout: 5_000 });
  const events = await collect(testConnection(properties, { authorities: [authority.pem] }));
  expect(resultOf(events).diagnosis.code).toBe('CERTIFICATE_WRONG_NAME');
});

test('a certificate near its end passes with a warning', async () => {
  const { result } = await run(await authority.issue({ days: 10.5 }));
  expect(result).toMatchObject({ ok: true, outcome: 'warning' });
  expect(result.advice).toMatchObject([
    { code: 'CERTIFICATE_EXPIRES_SOON', severity: 'warning', params: { days: 10 } },
  ]);
});

test('an offer of STARTTLS that SSL does not ask for is a piece of advice, and not taken up', async () => {
  const server = await scripted({ EHLO: OFFERED });
  const result = resultOf(await collect(testConnection(at(server.port), { authorities: [] })));
  expect(result).toMatchObject({
    ok: true,
    outcome: 'passed',
    advice: [{ code: 'STARTTLS_AVAILABLE', severity: 'information' }],
  });
  expect(server.heard()).not.toContain('STARTTLS');
});

test('without an offer of STARTTLS the command is not sent, and nothing goes on in plain text', async () => {
  const { events, result, server } = await run(undefined, { EHLO: '250-scripted.test\r\n250 HELP\r\n' });
  expect(result).toMatchObject({
    ok: false,
    diagnosis: { code: 'STARTTLS_NOT_OFFERED', params: { port: server.port } },
    inSsis: { code: 'PORT_NOT_SUPPORTED' },
  });
  expect(stepEnds(events).at(-1)).toBe('starttls:failed');
  expect(server.heard()).toMatch(/^EHLO [^\r]+\r\nQUIT\r\n$/);
});

test('a server that knows only HELO does not get a plain conversation either', async () => {
  const { result, server } = await run(undefined, { EHLO: '502 5.5.2 Unrecognized\r\n' });
  expect(result).toMatchObject({ ok: false, diagnosis: { code: 'EHLO_NOT_KNOWN' } });
  expect(server.heard()).not.toContain('HELO');
  // Nor does anybody say that it was tried.
  expect(messagesIn('en')('diagnosis.EHLO_NOT_KNOWN.cause', result.diagnosis.params)).not.toMatch(/\bHELO\b/);
});

test.each<[string, Script, RegExp]>([
  ['refused', { STARTTLS: '454 4.7.0 TLS not available due to local problem\r\n' }, /^STARTTLS_REFUSED$/],
  ['refused for good', { STARTTLS: '502 5.5.1 Not here\r\n' }, /^STARTTLS_REFUSED$/],
  ['answered with 421', { STARTTLS: '421 4.7.0 Busy\r\n' }, /^SERVER_BUSY$/],
  ['answered with a cut', { STARTTLS: 'DROP' }, /^TLS_CUT$/],
  ['followed by silence', { STARTTLS: '220 Ready\r\n' }, /^TIMED_OUT$/],
])('STARTTLS that is %s', async (_name, script, code) => {
  const { result, events } = await run(undefined, { EHLO: OFFERED, ...script });
  expect(result.diagnosis.code).toMatch(code);
  expect(stepEnds(events).at(-1)).toBe('starttls:failed');
});

/** A server that says yes to STARTTLS and then does something else with the handshake. */
async function instead(act: (socket: Socket) => void) {
  const server = await listen((socket) => {
    socket.write('220 rude.test ESMTP\r\n');
    socket.on('data', (chunk) => {
      const text = chunk.toString('latin1');
      if (text.startsWith('EHLO')) socket.write(OFFERED);
      else if (text.startsWith('STARTTLS')) socket.write('220 Ready\r\n');
      else act(socket);
    });
  });
  const events = await collect(
    testConnection(at(server.port, { enableSsl: true, timeout: 5_000 }), { authorities: [] }),
  );
  expect(stepEnds(events).at(-1)).toBe('starttls:failed');
  return resultOf(events).diagnosis.code;
}

test('plain text where the handshake should be', async () => {
  expect(await instead((socket) => socket.write('250 plain text, please\r\n'))).toBe('TLS_NOT_SPOKEN');
});

test('a server that hangs up in the handshake', async () => {
  expect(await instead((socket) => socket.destroy())).toBe('TLS_CUT');
});

test('a server of another TLS age', async () => {
  // Alert: fatal, protocol_version (RFC 8446 §6).
  const alert = Buffer.from([0x15, 3, 1, 0, 2, 2, 70]);
  expect(await instead((socket) => socket.write(alert))).toBe('TLS_PROTOCOL_VERSION');
});

test('a server that shares no cipher with us', async () => {
  // Alert: fatal, handshake_failure.
  const alert = Buffer.from([0x15, 3, 3, 0, 2, 2, 40]);
  expect(await instead((socket) => socket.write(alert))).toBe('TLS_NO_SHARED_CIPHER');
});

test('replies smuggled in behind the 220 are discarded, and end the conversation', async () => {
  const smuggled = '220 Ready\r\n250-injected.test\r\n250 AUTH PLAIN\r\n';
  const { events, result, server } = await run(await authority.issue(), { STARTTLS: smuggled });
  expect(result.diagnosis).toMatchObject({
    code: 'PLAINTEXT_INJECTED',
    params: { step: 'starttls', seen: '250-injected.test 250 AUTH PLAIN' },
  });
  expect(stepEnds(events).at(-1)).toBe('starttls:failed');
  expect(endOf(events, 'ehlo').detail?.capabilities).toEqual(['STARTTLS']);
  expect(transcriptOf(events).at(-1)).toMatch(/^note: \d+ bytes in plain text after STARTTLS discarded$/);
  // A TLS hello at most.
  expect(server.heard().split('STARTTLS\r\n')[1]).not.toMatch(/EHLO|MAIL|QUIT/);
});

test('a chain that ends at an added authority is told from one that the machine trusts', async () => {
  const { events } = await run(await authority.issue());
  const chain = endOf(events, 'starttls').detail?.certificates ?? [];
  expect(trustedByAdded(chain, [authority.pem])).toBe(true);
  expect(trustedByAdded(chain, [(await makeAuthority('Other')).pem])).toBe(false);
  expect(trustedByAdded([], [authority.pem])).toBe(false);
  const [known = ''] = getCACertificates('bundled');
  expect(trustedByAdded([describeCertificate(new X509Certificate(known))], [known])).toBe(false);
});
