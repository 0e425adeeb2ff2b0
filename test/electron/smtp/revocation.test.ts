import { X509Certificate } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { testConnection } from '../../../electron/smtp/index.ts';
import { revokedSerials } from '../../../electron/smtp/stapled-status.ts';
import { makeAuthority } from '../../certificates.ts';
import { der, generalizedTime, octetString, oid, sequence } from '../../hostile/der.ts';
import { at, collect, endOf, resultOf, stepEnds } from './smtp-under-test.ts';
import { starttlsServer } from './starttls-server.ts';

const NOW = generalizedTime('20260101000000Z');
const GOOD = der(0x80);
const REVOKED = der(0xa1, NOW);
const UNKNOWN = der(0x82);
const BASIC = '1.3.6.1.5.5.7.48.1.1';

/** An OCSP answer about one certificate (RFC 6960 §4.2.1); who signed it does not matter here. */
function answerAbout(serial: Buffer, status: Buffer, responseStatus = 0): Buffer {
  const hash = sequence(oid('1.3.14.3.2.26'), der(0x05));
  const id = sequence(hash, octetString(Buffer.alloc(20)), octetString(Buffer.alloc(20)), der(0x02, serial));
  const data = sequence(der(0xa2, octetString(Buffer.alloc(20))), NOW, sequence(sequence(id, status, NOW)));
  const basic = sequence(data, hash, der(0x03, Buffer.alloc(9)));
  return sequence(der(0x0a, Buffer.from([responseStatus])), der(0xa0, sequence(oid(BASIC), octetString(basic))));
}

const SERIAL = Buffer.from('00c0ffee', 'hex');

test.each([
  ['revoked', answerAbout(SERIAL, REVOKED), ['C0FFEE']],
  ['good', answerAbout(SERIAL, GOOD), []],
  ['unknown', answerAbout(SERIAL, UNKNOWN), []],
  ['no answer but “try later”', answerAbout(SERIAL, REVOKED, 3), []],
  ['nothing', Buffer.alloc(0), []],
  ['cut short', answerAbout(SERIAL, REVOKED).subarray(0, 90), []],
  ['far too long', Buffer.concat([answerAbout(SERIAL, REVOKED), Buffer.alloc(70_000)]), []],
])('an OCSP answer that is %s', (_name, answer, serials) => {
  expect(revokedSerials(answer)).toEqual(serials);
});

test('no bytes lead the reader astray', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => Array.isArray(revokedSerials(Buffer.from(bytes)))),
  );
  const answer = answerAbout(SERIAL, REVOKED);
  const changed = fc.tuple(fc.nat(answer.length - 1), fc.nat(255));
  fc.assert(
    fc.property(changed, ([position, octet]) => {
      const bytes = Buffer.from(answer);
      bytes[position] = octet;
      return Array.isArray(revokedSerials(bytes));
    }),
  );
});

const authority = await makeAuthority();

async function testWith(status: Buffer, about: 'it' | 'another' = 'it') {
  const identity = await authority.issue();
  const serial = Buffer.from(new X509Certificate(identity.cert).serialNumber, 'hex');
  const server = await starttlsServer(identity, answerAbout(about === 'it' ? serial : SERIAL, status));
  const properties = at(server.port, { enableSsl: true, timeout: 5_000 });
  return collect(testConnection(properties, { authorities: [authority.pem] }));
}

test('a certificate that its own server says is revoked is not taken, and is shown', async () => {
  const events = await testWith(REVOKED);
  expect(resultOf(events)).toMatchObject({
    ok: false,
    diagnosis: { code: 'CERTIFICATE_REVOKED', params: { subject: 'CN=localhost', issuer: 'CN=Test Authority' } },
    inSsis: { code: 'PORT_NOT_SUPPORTED' },
  });
  expect(endOf(events, 'starttls')).toMatchObject({ status: 'failed', detail: { certificates: [{}, {}] } });
  expect(stepEnds(events).at(-1)).toBe('starttls:failed');
});

test.each([
  ['good', GOOD, 'it'],
  ['of unknown status', UNKNOWN, 'it'],
  ['not the one that is revoked', REVOKED, 'another'],
] as const)('a certificate that is %s is taken', async (_name, status, about) => {
  expect(resultOf(await testWith(status, about))).toMatchObject({ ok: true, outcome: 'passed' });
});
