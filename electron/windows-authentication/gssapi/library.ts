import type { out } from 'koffi';
import type { NativeFunction } from '../native-call.ts';
import { firstThatLoads, loadedOnce } from '../native-library.ts';

/** gss_buffer_desc (RFC 2744 §3.2): `value` is memory of ours on the way in, an address on the way out. */
export type NativeBuffer = { length: number | bigint; value: Uint8Array | bigint | null };

/** gss_OID_desc (RFC 2744 §3.3). */
export type NativeOid = { readonly length: number; readonly elements: Uint8Array };

/** The functions of GSSAPI (RFC 2743, C bindings RFC 2744) that a client needs. All give a major status. */
export type GssLibrary = {
  readonly importName: NativeFunction;
  readonly displayName: NativeFunction;
  readonly canonicalizeName: NativeFunction;
  /** Undefined where the library cannot get a ticket with a password. */
  readonly acquireCredentialWithPassword: NativeFunction | undefined;
  readonly initSecContext: NativeFunction;
  readonly inquireContext: NativeFunction;
  readonly wrap: NativeFunction;
  readonly unwrap: NativeFunction;
  readonly displayStatus: NativeFunction;
  readonly deleteSecContext: NativeFunction;
  readonly releaseName: NativeFunction;
  readonly releaseCredential: NativeFunction;
  readonly releaseBuffer: NativeFunction;
  /** Copies bytes from an address. */
  readonly read: (address: bigint, length: number) => Buffer;
  /** Reads the gss_OID_desc at an address. */
  readonly readOid: (address: bigint) => Buffer;
};

type TypeSpec = Parameters<typeof out>[0];

const LIBRARIES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['/System/Library/Frameworks/GSS.framework/GSS'],
  linux: ['libgssapi_krb5.so.2', 'libgssapi_krb5.so'],
};

/**
 * The system's GSSAPI, loaded at first use.
 *
 * @throws SecurityTrouble noLibrary with the name of what is missing
 */
export const gssLibrary = loadedOnce((koffi): GssLibrary => {
  const library = firstThatLoads(LIBRARIES[process.platform] ?? LIBRARIES.linux ?? [], koffi.load);

  // Apple's headers pack these to two bytes on Intel, and on Intel alone.
  const packed = process.platform === 'darwin' && process.arch === 'x64';
  const member = (type: string): string | [number, string] => (packed ? [2, type] : type);
  const bufferType = koffi.struct({ length: 'size_t', value: 'void *' });
  const oidType = koffi.struct({ length: 'uint32_t', elements: member('void *') });
  const oidSetType = koffi.struct({ count: 'size_t', elements: koffi.pointer(oidType) });
  const bindingsType = koffi.struct({
    initiatorAddressType: 'uint32_t',
    initiatorAddress: packed ? [2, bufferType] : bufferType,
    acceptorAddressType: 'uint32_t',
    acceptorAddress: packed ? [2, bufferType] : bufferType,
    applicationData: packed ? [2, bufferType] : bufferType,
  });

  const status = koffi.out('uint32_t *');
  const address = 'void *';
  const addressOut = koffi.out('void **');
  const addressInOut = koffi.inout('void **');
  const buffer = koffi.pointer(bufferType);
  const bufferOut = koffi.out(koffi.pointer(bufferType));
  const bufferInOut = koffi.inout(koffi.pointer(bufferType));
  const oid = koffi.pointer(oidType);
  const numberOut = koffi.out('uint32_t *');
  const declare = (name: string, types: TypeSpec[]): NativeFunction =>
    library.func(name, 'uint32_t', [status, ...types]);

  return {
    importName: declare('gss_import_name', [buffer, oid, addressOut]),
    displayName: declare('gss_display_name', [address, bufferOut, address]),
    canonicalizeName: declare('gss_canonicalize_name', [address, oid, addressOut]),
    acquireCredentialWithPassword: whereThere(() =>
      declare('gss_acquire_cred_with_password', [
        address,
        buffer,
        'uint32_t',
        koffi.pointer(oidSetType),
        'int',
        addressOut,
        address,
        address,
      ]),
    ),
    initSecContext: declare('gss_init_sec_context', [
      address,
      addressInOut,
      address,
      oid,
      'uint32_t',
      'uint32_t',
      koffi.pointer(bindingsType),
      buffer,
      address,
      bufferOut,
      address,
      address,
    ]),
    inquireContext: declare('gss_inquire_context', [
      address,
      addressOut,
      address,
      numberOut,
      addressOut,
      address,
      address,
      address,
    ]),
    wrap: declare('gss_wrap', [address, 'int', 'uint32_t', buffer, address, bufferOut]),
    unwrap: declare('gss_unwrap', [address, buffer, bufferOut, address, address]),
    displayStatus: declare('gss_display_status', ['uint32_t', 'int', address, koffi.inout('uint32_t *'), bufferOut]),
    deleteSecContext: declare('gss_delete_sec_context', [addressInOut, address]),
    releaseName: declare('gss_release_name', [addressInOut]),
    releaseCredential: declare('gss_release_cred', [addressInOut]),
    releaseBuffer: declare('gss_release_buffer', [bufferInOut]),
    read: (from, length) => Buffer.from(koffi.decode(from, 'uint8_t', length)),
    readOid: (from) => {
      const { length, elements } = koffi.decode(from, oidType);
      return Buffer.from(koffi.decode(elements, 'uint8_t', length));
    },
  };
});

function whereThere<Value>(declare: () => Value): Value | undefined {
  try {
    return declare();
  } catch {
    // An older library; whoever needs the function says what that means.
    return undefined;
  }
}
