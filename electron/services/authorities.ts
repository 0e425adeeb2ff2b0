import { X509Certificate } from 'node:crypto';
import type { Authority } from '../../shared/contract/settings.ts';
import { Failure } from '../../shared/model/failure.ts';

import type { Inbox } from '../inbox/index.ts';
import { describeCertificate } from '../smtp/certificate.ts';
import type { Store, StoredAuthority } from '../store/index.ts';

/** Operations on the certificate authorities trusted beside the system's and Node's own. */
export const authorityOperations = ({ authorities }: Store, inbox: Inbox) => {
  const add = (pem: string, origin: Authority['origin']): Authority[] => {
    const added = readAuthorities(pem).map((certificate) => ({ pem: certificate.toString(), origin }));
    const known = new Set(added.map((authority) => authority.pem));
    const keep = (current: StoredAuthority): boolean => !known.has(current.pem);
    return authorities.change((current) => [...current.filter(keep), ...added]).map(withDetails);
  };

  return {
    list: (): Authority[] => authorities.read().map(withDetails),
    add: (pem: string): Authority[] => add(pem, 'user'),
    addInbox: async (): Promise<Authority[]> => add(await inbox.authority(), 'inbox'),
    remove: (fingerprint256: string): Authority[] =>
      authorities
        .change((current) => current.filter((authority) => withDetails(authority).fingerprint256 !== fingerprint256))
        .map(withDetails),
    /** PEM of each, for TLS. */
    trusted: (): string[] => authorities.read().map(({ pem }) => pem),
  };
};

const withDetails = ({ pem, origin }: StoredAuthority): Authority => ({
  ...describeCertificate(new X509Certificate(pem)),
  origin,
});

function readAuthorities(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  const certificates = blocks.map(readCertificate);
  if (certificates.length === 0 || certificates.some(({ ca }) => !ca)) throw new Failure('CERTIFICATE_INVALID');
  return certificates;
}

function readCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw new Failure('CERTIFICATE_INVALID', {}, { cause });
  }
}
