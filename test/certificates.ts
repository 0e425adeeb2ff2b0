import 'reflect-metadata';
import {
  AuthorityInfoAccessExtension,
  BasicConstraintsExtension,
  type JsonGeneralName,
  PemConverter,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** A certificate and its private key, PEM; named as Node's TLS server takes them. */
export type Identity = { readonly cert: string; readonly key: string };

/** An authority that issues server certificates. */
export type Authority = { readonly pem: string; readonly issue: (wanted?: Wanted) => Promise<Identity> };

/** What a certificate should be; by default good for localhost and 127.0.0.1 for a year. */
export type Wanted = {
  readonly names?: readonly string[];
  readonly ips?: readonly string[];
  readonly days?: number;
  readonly since?: number;
  /** Where the certificate of the issuer is to be had. */
  readonly issuerUrl?: string;
  /** An RSA key of so many bits instead of an elliptic curve. */
  readonly rsaBits?: number;
};

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY = 86_400_000;
const newKeys = ({ rsaBits }: Wanted = {}): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(rsaBits ? rsaOf(rsaBits) : ALGORITHM, true, ['sign', 'verify']);
const rsaOf = (modulusLength: number) => ({
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength,
});

const validity = ({ since = -1, days = 365 }: Wanted) => ({
  notBefore: new Date(Date.now() + since * DAY),
  notAfter: new Date(Date.now() + days * DAY),
});

const altNames = ({ names = ['localhost'], ips = ['127.0.0.1'] }: Wanted) =>
  new SubjectAlternativeNameExtension([
    ...names.map((value): JsonGeneralName => ({ type: 'dns', value })),
    ...ips.map((value): JsonGeneralName => ({ type: 'ip', value })),
  ]);

async function identity(certificate: X509Certificate, keys: CryptoKeyPair, chain = ''): Promise<Identity> {
  const key = PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
  return { cert: `${certificate.toString('pem')}\n${chain}`, key };
}

/** Makes an authority of its own, trusted by nobody. */
export async function makeAuthority(name = 'Test Authority'): Promise<Authority> {
  const keys = await newKeys();
  const root = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: ALGORITHM,
    ...validity({}),
    extensions: [new BasicConstraintsExtension(true, undefined, true)],
  });
  const issue = async (wanted: Wanted = {}): Promise<Identity> => {
    const serverKeys = await newKeys(wanted);
    const { issuerUrl } = wanted;
    const certificate = await X509CertificateGenerator.create({
      subject: `CN=${wanted.names?.[0] ?? 'localhost'}`,
      issuer: root.subject,
      publicKey: serverKeys.publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: ALGORITHM,
      ...validity(wanted),
      extensions: [
        altNames(wanted),
        ...(issuerUrl ? [new AuthorityInfoAccessExtension({ caIssuers: [issuerUrl] })] : []),
      ],
    });
    return identity(certificate, serverKeys);
  };
  return { pem: root.toString('pem'), issue };
}

/** Makes a server certificate that nobody but itself vouches for. */
export async function makeSelfSigned(wanted: Wanted = {}): Promise<Identity> {
  const keys = await newKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=localhost',
    keys,
    signingAlgorithm: ALGORITHM,
    ...validity(wanted),
    extensions: [altNames(wanted)],
  });
  return identity(certificate, keys);
}
