import { hold } from '../open-handles.ts';
import type { Identity } from '../security-context.ts';
import type { SspiLibrary } from './library.ts';

const NAMES = 1;
const LIFESPAN = 2;
const NEGOTIATION_INFO = 12;

/** Where the name lies in SecPkgInfoW. */
const PACKAGE_NAME_OFFSET = 16n;
/** 100 ns between 1601 and 1970. */
const EPOCH = 116_444_736_000_000_000n;
/** Expiries beyond this mean never: the year 9999. */
const NEVER = 2_500_000_000_000_000_000n;

/** Who a context authenticated and by what, as far as the package tells. `asked` is what to say where it does not. */
export function inquireIdentity(library: SspiLibrary, context: Buffer, asked: Identity): Identity {
  const query = (attribute: number, length: number): Buffer | undefined => {
    const memory = Buffer.alloc(length);
    return library.queryContextAttributes(context, attribute, memory) >= 0 ? memory : undefined;
  };
  const textAt = (memory: Buffer, textOf: (address: bigint) => bigint): string => {
    const address = memory.readBigUInt64LE();
    const release = hold(() => library.freeContextBuffer(address));
    try {
      return library.readText(textOf(address));
    } finally {
      release();
    }
  };
  const names = query(NAMES, 8);
  const negotiated = query(NEGOTIATION_INFO, 16);
  const user = names && textAt(names, (address) => address);
  const packageName = negotiated && textAt(negotiated, (address) => library.readPointer(address + PACKAGE_NAME_OFFSET));
  const protocol = packageName ? (/^ntlm$/i.test(packageName) ? 'NTLM' : 'Kerberos') : asked.protocol;
  const validUntil = protocol === 'Kerberos' ? expiryIn(query(LIFESPAN, 16)) : undefined;
  return { user: user || asked.user, protocol, ...(validUntil && { validUntil }) };
}

/** tsExpiry of SecPkgContext_Lifespan: a FILETIME in local time, as SSPI's TimeStamps are. */
function expiryIn(lifespan: Buffer | undefined): string | undefined {
  const expiry = lifespan?.readBigUInt64LE(8) ?? 0n;
  if (expiry <= EPOCH || expiry >= NEVER) return undefined;
  const local = new Date(Number((expiry - EPOCH) / 10_000n));
  return new Date(local.getTime() + local.getTimezoneOffset() * 60_000).toISOString();
}
