import { hold } from '../open-handles.ts';
import type { GssLibrary, NativeBuffer } from './library.ts';

/** Bytes of ours for a native function. */
export const given = (bytes: Uint8Array): NativeBuffer => ({ length: bytes.length, value: bytes });

/** A place for a native function to put a buffer of its own. */
export const empty = (): NativeBuffer => ({ length: 0, value: null });

/** Copies what a native function put there and gives the memory back. */
export function take(library: GssLibrary, buffer: NativeBuffer): Buffer {
  const { length, value } = buffer;
  if (typeof value !== 'bigint') return Buffer.alloc(0);
  const release = hold(() => library.releaseBuffer([0], buffer));
  try {
    return library.read(value, Number(length));
  } finally {
    release();
  }
}

export const takeText = (library: GssLibrary, buffer: NativeBuffer): string =>
  take(library, buffer).toString('utf8').replace(/\0+$/, '');
