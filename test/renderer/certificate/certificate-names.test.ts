import { describe, expect, it } from 'vitest';
import { authorityOf, shortName, validityOf } from '../../../renderer/certificate/certificate-names.ts';
import type { Certificate } from '../../../shared/contract/smtp-events.ts';

const certificate = (fields: Partial<Certificate>): Certificate => ({
  subject: 'CN=mail.example.com',
  issuer: 'CN=Example CA',
  altNames: [],
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2026-12-31T00:00:00.000Z',
  serialNumber: '01',
  fingerprint256: 'AA:BB',
  publicKey: 'EC P-256',
  selfSigned: false,
  pem: '',
  ...fields,
});

describe('shortName', () => {
  it.each([
    ['CN=mail.example.com', 'mail.example.com'],
    ['C=DE,O=Example,CN=mail.example.com', 'mail.example.com'],
    ['C=DE\nO=Example\nCN=mail.example.com', 'mail.example.com'],
    ['CN="Example, Inc.",O=Example', 'Example, Inc.'],
    ['CN=Example\\, Inc.,O=Example', 'Example, Inc.'],
    ['C=DE, O=Example', 'Example'],
    ['C=DE', 'C=DE'],
    ['', ''],
  ])('%j is called %j', (name, expected) => {
    expect(shortName(name)).toBe(expected);
  });
});

describe('validityOf', () => {
  it.each([
    ['2025-12-31T00:00:00Z', 'notYetValid'],
    ['2026-06-01T00:00:00Z', 'valid'],
    ['2027-01-01T00:00:00Z', 'expired'],
  ])('at %s is %s', (now, expected) => {
    expect(validityOf(certificate({}), new Date(now))).toBe(expected);
  });
});

describe('authorityOf', () => {
  it('is the self-signed certificate of the chain, or nothing', () => {
    const root = certificate({ subject: 'CN=Example CA', selfSigned: true });
    expect(authorityOf([certificate({}), root])).toBe(root);
    expect(authorityOf([certificate({})])).toBeUndefined();
  });
});
