import { listBuffers, SECBUFFER } from './layouts.ts';
import type { SspiLibrary } from './library.ts';
import { check } from './status.ts';

const SIZES = 0;
/** SECQOP_WRAP_NO_ENCRYPT: sign only. */
const NO_ENCRYPT = 0x8000_0001;

/** Wraps data as gss_wrap does: header, data and padding in one piece. @throws SecurityTrouble */
export function wrap(library: SspiLibrary, context: Buffer, data: Uint8Array, encrypt: boolean): Buffer {
  // SecPkgContext_Sizes: cbMaxToken, cbMaxSignature, cbBlockSize, cbSecurityTrailer.
  const sizes = Buffer.alloc(16);
  check(library.queryContextAttributes(context, SIZES, sizes));
  const list = listBuffers(library.addressOf, [
    { type: SECBUFFER.TOKEN, length: sizes.readUInt32LE(12) },
    { type: SECBUFFER.DATA, bytes: data },
    { type: SECBUFFER.PADDING, length: sizes.readUInt32LE(8) },
  ]);
  check(library.encryptMessage(context, encrypt ? 0 : NO_ENCRYPT, list.descriptor, 0));
  return Buffer.concat([list.bytes(0), list.bytes(1), list.bytes(2)]);
}

/** Unwraps what gss_wrap made. @throws SecurityTrouble badToken where it was altered */
export function unwrap(library: SspiLibrary, context: Buffer, data: Uint8Array): Buffer {
  const list = listBuffers(library.addressOf, [
    { type: SECBUFFER.STREAM, bytes: data },
    { type: SECBUFFER.DATA, length: 0 },
  ]);
  check(library.decryptMessage(context, list.descriptor, 0, Buffer.alloc(4)));
  return list.bytes(1);
}
