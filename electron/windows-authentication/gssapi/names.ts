import { hold } from '../open-handles.ts';
import { usualService } from '../service-principal.ts';
import { empty, given, takeText } from './buffers.ts';
import type { GssLibrary, NativeOid } from './library.ts';
import { HOST_BASED_SERVICE, KERBEROS, PRINCIPAL_NAME, USER_NAME } from './oids.ts';
import { check } from './status.ts';

/** A native object and what gives it back. */
export type Held = { readonly address: bigint; readonly release: () => void };

/** Holds what a native function put into the place, where it did. */
export function held(place: readonly (bigint | null)[], release: (place: [bigint]) => void): Held {
  const address = place[0] ?? 0n;
  return { address, release: address ? hold(() => release([address])) : () => {} };
}

/** Imports a name. @throws SecurityTrouble */
export function importName(library: GssLibrary, text: string, type: NativeOid): Held {
  const minor = [0];
  const place: (bigint | null)[] = [null];
  const major = library.importName(minor, given(Buffer.from(text)), type, place);
  check(library, major, minor[0] ?? 0);
  return held(place, (name) => library.releaseName([0], name));
}

/**
 * The name of the service. Given as a principal, `smtp/mail.example.com` with or without realm, it is taken to the letter;
 * else it is the usual service on the host, and the system's configuration finds its realm.
 */
export const importService = (library: GssLibrary, host: string, principal: string | undefined): Held =>
  principal
    ? importName(library, principal, PRINCIPAL_NAME)
    : importName(library, `${usualService('Negotiate')}@${host}`, HOST_BASED_SERVICE);

/** The text of a name. @throws SecurityTrouble */
export function displayName(library: GssLibrary, name: bigint): string {
  const minor = [0];
  const out = empty();
  const major = library.displayName(minor, name, out, null);
  check(library, major, minor[0] ?? 0);
  return takeText(library, out);
}

/**
 * The Kerberos principal of an account. Its realm is what follows the user's `@`, or a domain's DNS name; a NetBIOS name
 * is the first label of a realm, so it is that of the default realm where the two agree.
 */
export function principalOf(library: GssLibrary, account: { domain: string; user: string }): string {
  const [user = '', realm] = account.user.split('@', 2);
  if (realm) return `${user}@${realm.toUpperCase()}`;
  const domain = account.domain.toUpperCase();
  if (domain.includes('.')) return `${user}@${domain}`;
  const inDefaultRealm = principalInDefaultRealm(library, user);
  const [, defaultRealm = ''] = inDefaultRealm.split('@', 2);
  return domain === '' || defaultRealm.split('.', 1)[0]?.toUpperCase() === domain
    ? inDefaultRealm
    : `${user}@${domain}`;
}

function principalInDefaultRealm(library: GssLibrary, user: string): string {
  const name = importName(library, user, USER_NAME);
  try {
    const minor = [0];
    const place: (bigint | null)[] = [null];
    const major = library.canonicalizeName(minor, name.address, KERBEROS, place);
    check(library, major, minor[0] ?? 0);
    const canonical = held(place, (found) => library.releaseName([0], found));
    try {
      return displayName(library, canonical.address);
    } finally {
      canonical.release();
    }
  } finally {
    name.release();
  }
}
