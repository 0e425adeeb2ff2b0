/**
 * Layouts of sspi.h for 64-bit Windows, the only one this product is made for. Each structure and all it points to lie in
 * one buffer: who holds that holds everything while a function runs on another thread.
 */

/** Where a buffer lies in memory. */
export type AddressOf = (buffer: Uint8Array) => bigint;

/** BufferType of a SecBuffer. */
export const SECBUFFER = { DATA: 1, TOKEN: 2, PADDING: 9, STREAM: 10, CHANNEL_BINDINGS: 14 } as const;

/** CredHandle and CtxtHandle. */
export const HANDLE_LENGTH = 16;

const DESCRIPTOR_LENGTH = 16;
const SEC_BUFFER_LENGTH = 16;

const aligned = (length: number): number => Math.ceil(length / 8) * 8;

/** A SecBufferDesc with its SecBuffers and their memory, and what is in them afterwards. */
export type BufferList = {
  readonly descriptor: Buffer;
  /** A copy of what is in a buffer now: the function may have set its length and its place. */
  readonly bytes: (index: number) => Buffer;
};

/** Lists buffers for a function. `length` is that of an output; input comes as `bytes`. */
export function listBuffers(
  addressOf: AddressOf,
  buffers: readonly ({ readonly type: number } & ({ readonly length: number } | { readonly bytes: Uint8Array }))[],
): BufferList {
  const lengths = buffers.map((buffer) => ('bytes' in buffer ? buffer.bytes.length : buffer.length));
  const head = DESCRIPTOR_LENGTH + SEC_BUFFER_LENGTH * buffers.length;
  const memory = Buffer.alloc(lengths.reduce((total, length) => total + aligned(length), head));
  const start = addressOf(memory);
  memory.writeUInt32LE(buffers.length, 4);
  memory.writeBigUInt64LE(start + BigInt(DESCRIPTOR_LENGTH), 8);
  const entry = (index: number): number => DESCRIPTOR_LENGTH + SEC_BUFFER_LENGTH * index;
  let place = head;
  buffers.forEach((buffer, index) => {
    const length = lengths[index] ?? 0;
    memory.writeUInt32LE(length, entry(index));
    memory.writeUInt32LE(buffer.type, entry(index) + 4);
    memory.writeBigUInt64LE(length > 0 ? start + BigInt(place) : 0n, entry(index) + 8);
    if ('bytes' in buffer) memory.set(buffer.bytes, place);
    place += aligned(length);
  });
  return {
    descriptor: memory,
    bytes: (index) => {
      const length = memory.readUInt32LE(entry(index));
      // DecryptMessage points its data buffer into the stream that it was given, and so into this memory.
      const offset = Number(memory.readBigUInt64LE(entry(index) + 8) - start);
      const inside = offset >= 0 && offset + length <= memory.length;
      return inside ? Buffer.from(memory.subarray(offset, offset + length)) : Buffer.alloc(0);
    },
  };
}

/** SEC_CHANNEL_BINDINGS without addresses, and the binding behind it. */
export function channelBindings(binding: Buffer): Buffer {
  const head = Buffer.alloc(32);
  head.writeUInt32LE(binding.length, 24);
  head.writeUInt32LE(head.length, 28);
  return Buffer.concat([head, binding]);
}

const IDENTITY_LENGTH = 48;
const UNICODE = 2;

/** SEC_WINNT_AUTH_IDENTITY_W. To be wiped once the function has it. */
export function authIdentity(
  addressOf: AddressOf,
  account: { readonly domain: string; readonly user: string; readonly password: string },
): Buffer {
  const texts = [account.user, account.domain, account.password].map((text) => `${text}\0`);
  const memory = Buffer.alloc(texts.reduce((total, { length }) => total + length * 2, IDENTITY_LENGTH));
  const start = addressOf(memory);
  let place = IDENTITY_LENGTH;
  texts.forEach((text, index) => {
    memory.writeBigUInt64LE(start + BigInt(place), index * 16);
    memory.writeUInt32LE(text.length - 1, index * 16 + 8);
    place += memory.write(text, place, 'utf16le');
  });
  memory.writeUInt32LE(UNICODE, 44);
  return memory;
}
