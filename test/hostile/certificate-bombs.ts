import { randomBytes } from 'node:crypto';
import type { DiagnosisCode } from '../../shared/diagnosis/codes.ts';
import type { Identity } from '../certificates.ts';
import { bitString, der, integer, oid, sequence } from './der.ts';
import { certificate, issue, makeRoot, newKeys, type RootAuthority, type Signer } from './x509.ts';

/** A certificate, or a chain of them, that is made to hurt its reader. */
export type Bomb = {
  readonly name: string;
  readonly finding: DiagnosisCode | readonly DiagnosisCode[];
  readonly make: (authority: RootAuthority) => Identity;
};

const manyNames = (count: number): string[] => Array.from({ length: count }, (_, at) => `host-${at}.example.com`);

/** Authorities one below the other, `count` of them: their certificates, the lowest first, and who signs last. */
function chainBelow(top: Signer, count: number): { signer: Signer; chain: string[] } {
  const chain: string[] = [];
  let signer = top;
  for (let at = 0; at < count; at += 1) {
    const { publicKey, privateKey } = newKeys();
    const name = `Authority ${at}`;
    chain.unshift(certificate({ subject: name, isAuthority: true }, publicKey, signer));
    signer = { name, key: privateKey };
  }
  return { signer, chain };
}

/** An RSA key of so many bits that nobody has (RFC 8017 §A.1.1); its exponent is as long where `slow`. */
function rsaKey(bits: number, slow = false): Buffer {
  const number = (): Buffer => {
    const bytes = randomBytes(bits / 8);
    bytes[0] = (bytes[0] ?? 0) | 0x80;
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 1;
    return der(0x02, Buffer.alloc(1), bytes);
  };
  const key = sequence(number(), slow ? number() : integer(1, 0, 1));
  return sequence(sequence(oid('1.2.840.113549.1.1.1'), der(0x05)), bitString(key));
}

/** Two authorities, each of which says that the other one issued it. */
function circle(): Identity {
  const [left, right] = [newKeys(), newKeys()];
  const [leftSigner, rightSigner] = [
    { name: 'Left', key: left.privateKey },
    { name: 'Right', key: right.privateKey },
  ];
  return issue(leftSigner, {}, [
    certificate({ subject: 'Left', isAuthority: true }, left.publicKey, rightSigner),
    certificate({ subject: 'Right', isAuthority: true }, right.publicKey, leftSigner),
  ]);
}

const UNTRUSTED: readonly DiagnosisCode[] = [
  'CERTIFICATE_UNKNOWN_ISSUER',
  'CERTIFICATE_UNTRUSTED_ROOT',
  'CERTIFICATE_CHAIN_INCOMPLETE',
];
const UNUSABLE: readonly DiagnosisCode[] = ['CERTIFICATE_INVALID', 'TLS_HANDSHAKE_FAILED'];

export const bombs: readonly Bomb[] = [
  {
    name: 'a chain of 40 authorities',
    finding: 'TEST_PASSED',
    make: (authority) => {
      const { signer, chain } = chainBelow(authority, 40);
      return issue(signer, {}, chain);
    },
  },
  {
    name: 'a chain of 400 authorities',
    finding: UNUSABLE,
    make: (authority) => {
      const { signer, chain } = chainBelow(authority, 400);
      return issue(signer, {}, chain);
    },
  },
  {
    name: 'authorities in a circle',
    finding: UNTRUSTED,
    make: circle,
  },
  {
    name: 'a certificate for 2,000 other names',
    finding: 'CERTIFICATE_WRONG_NAME',
    make: (authority) => issue(authority, { names: manyNames(2_000) }),
  },
  {
    name: 'a certificate for 20,000 names',
    finding: UNUSABLE,
    make: (authority) => issue(authority, { names: manyNames(20_000) }),
  },
  {
    name: 'a certificate for a name of 60 KB',
    finding: 'CERTIFICATE_WRONG_NAME',
    make: (authority) => issue(authority, { names: [`${'x'.repeat(60_000)}.example.com`] }),
  },
  {
    name: 'a certificate whose subject has 60 KB',
    finding: 'TEST_PASSED',
    make: (authority) => issue(authority, { subject: 'x'.repeat(60_000) }),
  },
  {
    name: 'a certificate of an unknown issuer with a name of 60 KB',
    finding: UNTRUSTED,
    make: () => issue({ ...makeRoot('y'.repeat(60_000)) }),
  },
  {
    name: 'a certificate that clears the terminal',
    finding: 'CERTIFICATE_WRONG_NAME',
    make: (authority) =>
      issue(authority, { subject: '\u001b[2J\u0007\u202e\u2066owned', names: ['\u001b[31mred\u0007.example.com'] }),
  },
  {
    name: 'a certificate with 90 KB of an extension that nobody knows',
    finding: 'TEST_PASSED',
    make: (authority) => issue(authority, { padding: 90_000 }),
  },
  {
    name: 'a certificate of 10 MB',
    finding: UNUSABLE,
    make: (authority) => issue(authority, { padding: 10_000_000 }),
  },
  {
    name: 'a certificate with times that are none',
    finding: UNUSABLE,
    make: (authority) => issue(authority, { notBefore: '20261399999999Z', notAfter: '20261499999999Z' }),
  },
  {
    name: 'a certificate from year 0 to year 9999',
    finding: ['TEST_PASSED', ...UNUSABLE],
    make: (authority) => issue(authority, { notBefore: '00000101000000Z', notAfter: '99991231235959Z' }),
  },
  {
    name: 'an issuer with an RSA key of 16,384 bits',
    finding: [...UNTRUSTED, ...UNUSABLE],
    make: (authority) => {
      const { publicKey } = newKeys();
      const contents = { subject: 'Huge', isAuthority: true, publicKey: rsaKey(16_384) };
      return issue({ name: 'Huge', key: authority.key }, {}, [certificate(contents, publicKey, authority)]);
    },
  },
  {
    name: 'an issuer with an RSA key of 65,536 bits and an exponent of as many',
    finding: [...UNTRUSTED, ...UNUSABLE],
    make: (authority) => {
      const { publicKey } = newKeys();
      const contents = { subject: 'Huge', isAuthority: true, publicKey: rsaKey(65_536, true) };
      return issue({ name: 'Huge', key: authority.key }, {}, [certificate(contents, publicKey, authority)]);
    },
  },
];
