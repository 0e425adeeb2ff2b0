import type { Identity } from '../security-context.ts';
import type { GssLibrary } from './library.ts';
import { displayName, held } from './names.ts';
import { KERBEROS } from './oids.ts';
import { check } from './status.ts';

const INDEFINITE = 0xffff_ffff;

/** Who a context authenticated, by what, and how long that holds. @throws SecurityTrouble */
export function inquireIdentity(library: GssLibrary, context: bigint): Identity {
  const minor = [0];
  const source: (bigint | null)[] = [null];
  const lifetime = [0];
  const mechanism: (bigint | null)[] = [null];
  // The mechanism's OID is the library's own and not to be released.
  const major = library.inquireContext(minor, context, source, null, lifetime, mechanism, null, null, null);
  const name = held(source, (found) => library.releaseName([0], found));
  try {
    check(library, major, minor[0] ?? 0);
    const seconds = lifetime[0] ?? INDEFINITE;
    const oid = mechanism[0] ? library.readOid(mechanism[0]) : KERBEROS.elements;
    return {
      user: displayName(library, name.address),
      // The other one that SPNEGO may settle on is NTLM, where somebody has installed it.
      protocol: Buffer.compare(oid, KERBEROS.elements) === 0 ? 'Kerberos' : 'NTLM',
      ...(seconds !== INDEFINITE && { validUntil: new Date(Date.now() + seconds * 1000).toISOString() }),
    };
  } finally {
    name.release();
  }
}
