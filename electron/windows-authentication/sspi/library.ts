import type { NativeFunction } from '../native-call.ts';
import { firstThatLoads, loadedOnce } from '../native-library.ts';
import type { AddressOf } from './layouts.ts';

/** The functions of SSPI (sspi.h) that a client needs. All give a SECURITY_STATUS. */
export type SspiLibrary = {
  readonly acquireCredentialsHandle: NativeFunction;
  readonly initializeSecurityContext: NativeFunction;
  readonly completeAuthToken: NativeFunction;
  readonly queryContextAttributes: NativeFunction;
  readonly encryptMessage: NativeFunction;
  readonly decryptMessage: NativeFunction;
  readonly deleteSecurityContext: NativeFunction;
  readonly freeCredentialsHandle: NativeFunction;
  readonly freeContextBuffer: NativeFunction;
  readonly addressOf: AddressOf;
  /** Reads the text, UTF-16 with a zero at its end, at an address. */
  readonly readText: (address: bigint) => string;
  /** Reads the pointer at an address. */
  readonly readPointer: (address: bigint) => bigint;
};

/**
 * secur32.dll, loaded at first use.
 *
 * @throws SecurityTrouble noLibrary with the name of what is missing
 */
export const sspiLibrary = loadedOnce((koffi): SspiLibrary => {
  const library = firstThatLoads(['secur32.dll'], koffi.load);
  // Structures are laid out by hand (layouts.ts), so that what Windows writes into them can be read back.
  const pointer = 'void *';
  const number = 'uint32_t';
  const text = 'str16';
  const declare = (name: string, ...types: string[]): NativeFunction =>
    library.func('__stdcall', name, 'int32_t', types);
  return {
    acquireCredentialsHandle: declare(
      'AcquireCredentialsHandleW',
      text,
      text,
      number,
      pointer,
      pointer,
      pointer,
      pointer,
      pointer,
      pointer,
    ),
    initializeSecurityContext: declare(
      'InitializeSecurityContextW',
      pointer,
      pointer,
      text,
      number,
      number,
      number,
      pointer,
      number,
      pointer,
      pointer,
      pointer,
      pointer,
    ),
    completeAuthToken: declare('CompleteAuthToken', pointer, pointer),
    queryContextAttributes: declare('QueryContextAttributesW', pointer, number, pointer),
    encryptMessage: declare('EncryptMessage', pointer, number, pointer, number),
    decryptMessage: declare('DecryptMessage', pointer, pointer, number, pointer),
    deleteSecurityContext: declare('DeleteSecurityContext', pointer),
    freeCredentialsHandle: declare('FreeCredentialsHandle', pointer),
    freeContextBuffer: declare('FreeContextBuffer', pointer),
    addressOf: (buffer) => koffi.address(buffer),
    readText: (from) => koffi.decode(from, 'char16_t', -1),
    readPointer: (from) => koffi.decode(from, 'uint64_t'),
  };
});
