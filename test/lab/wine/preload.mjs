// What the product needs and neither Windows Node 20 (newer ones crash under Wine 8) nor Wine's SSPI has.
import { register } from 'node:module';
import koffi from 'koffi';

// Node 20 cannot list certificate authorities: it gets its own.
const tls = `
  import { rootCertificates } from 'node:tls';
  export * from 'node:tls';
  export { default } from 'node:tls';
  export const getCACertificates = () => rootCertificates;
`;
const asUrl = (text) => `data:text/javascript,${encodeURIComponent(text)}`;
const hooks = `export const resolve = (specifier, context, next) =>
  specifier === 'node:tls' && context.parentURL.startsWith('file:')
    ? { url: ${JSON.stringify(asUrl(tls))}, shortCircuit: true }
    : next(specifier, context);`;
register(asUrl(hooks));

// SecBuffers as listBuffers lays them out: a SecBufferDesc, then a length, a type and an address each.
const DATA = 1;
const TOKEN = 2;
const entryAt = (index) => 16 + 16 * index;
const offsetOf = (memory, index) =>
  Number(memory.readBigUInt64LE(entryAt(index) + 8) - memory.readBigUInt64LE(8)) + entryAt(0);

/** RFC 4752 §3.1: the server's one wrapped message. */
const OFFER_LENGTH = 4;

/**
 * Windows takes a wrapped message as one stream and points its data buffer into it. Wine 8 knows data with a token
 * behind it only, and copies as much as the data buffer is long.
 */
const decryptMessage = (call) => (context, memory, sequence, protection) => {
  const length = memory.readUInt32LE(entryAt(0));
  const type = memory.readUInt32LE(entryAt(0) + 4);
  const address = memory.readBigUInt64LE(entryAt(0) + 8);
  memory.writeUInt32LE(OFFER_LENGTH, entryAt(0));
  memory.writeUInt32LE(DATA, entryAt(0) + 4);
  memory.writeUInt32LE(length - OFFER_LENGTH, entryAt(1));
  memory.writeUInt32LE(TOKEN, entryAt(1) + 4);
  memory.writeBigUInt64LE(address + BigInt(OFFER_LENGTH), entryAt(1) + 8);
  const status = call(context, memory, sequence, protection);
  memory.writeUInt32LE(length, entryAt(0));
  memory.writeUInt32LE(type, entryAt(0) + 4);
  memory.writeUInt32LE(OFFER_LENGTH, entryAt(1));
  memory.writeUInt32LE(DATA, entryAt(1) + 4);
  memory.writeBigUInt64LE(address, entryAt(1) + 8);
  return status;
};

/** Windows puts the head of the wrapped message into the token buffer; Wine 8 puts its tail there, and never pads. */
const encryptMessage = (call) => (context, quality, memory, sequence) => {
  const status = call(context, quality, memory, sequence);
  if (status < 0) return status;
  const [token, data] = [0, 1].map((index) => {
    const start = offsetOf(memory, index);
    return memory.subarray(start, start + memory.readUInt32LE(entryAt(index)));
  });
  const wrapped = Buffer.concat([data, token]);
  token.set(wrapped.subarray(0, token.length));
  data.set(wrapped.subarray(token.length));
  memory.writeUInt32LE(0, entryAt(2));
  return status;
};

const standIns = { DecryptMessage: decryptMessage, EncryptMessage: encryptMessage };
const { load } = koffi;
koffi.load = (...args) => {
  const library = load(...args);
  return {
    func: (convention, name, ...rest) => {
      const found = library.func(convention, name, ...rest);
      return standIns[name]?.(found) ?? found;
    },
  };
};
