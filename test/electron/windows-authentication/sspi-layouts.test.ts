import { expect, test } from 'vitest';
import {
  authIdentity,
  channelBindings,
  listBuffers,
  SECBUFFER,
} from '../../../electron/windows-authentication/sspi/layouts.ts';
import { check } from '../../../electron/windows-authentication/sspi/status.ts';

/** Every buffer lies here, as far as these tests know. */
const START = 0x1_0000_0000n;
const addressOf = (): bigint => START;

test('a SecBufferDesc points to its SecBuffers, and those to their bytes', () => {
  const { descriptor, bytes } = listBuffers(addressOf, [
    { type: SECBUFFER.TOKEN, bytes: Buffer.from('abc') },
    { type: SECBUFFER.CHANNEL_BINDINGS, bytes: Buffer.from('12345678') },
    { type: SECBUFFER.DATA, length: 0 },
  ]);
  expect(descriptor.readUInt32LE(0)).toBe(0);
  expect(descriptor.readUInt32LE(4)).toBe(3);
  expect(descriptor.readBigUInt64LE(8)).toBe(START + 16n);
  expect([descriptor.readUInt32LE(16), descriptor.readUInt32LE(20)]).toEqual([3, 2]);
  expect([descriptor.readUInt32LE(32), descriptor.readUInt32LE(36)]).toEqual([8, 14]);
  expect(descriptor.readBigUInt64LE(24) - START).toBe(64n);
  expect(descriptor.readBigUInt64LE(40) - START).toBe(72n);
  expect(descriptor.readBigUInt64LE(56)).toBe(0n);
  expect(bytes(0).toString()).toBe('abc');
  expect(bytes(1).toString()).toBe('12345678');
  expect(bytes(2)).toEqual(Buffer.alloc(0));
});

test('what a function put elsewhere in the memory is found, what lies outside is not', () => {
  const { descriptor, bytes } = listBuffers(addressOf, [
    { type: SECBUFFER.STREAM, bytes: Buffer.from('header-data') },
    { type: SECBUFFER.DATA, length: 0 },
  ]);
  descriptor.writeUInt32LE(4, 32);
  descriptor.writeBigUInt64LE(START + 48n + 7n, 40);
  expect(bytes(1).toString()).toBe('data');
  descriptor.writeUInt32LE(400, 32);
  expect(bytes(1)).toEqual(Buffer.alloc(0));
});

test('SEC_CHANNEL_BINDINGS has lengths and offsets of nothing but the binding', () => {
  const memory = channelBindings(Buffer.from('tls-server-end-point:x'));
  expect(memory.readUInt32LE(24)).toBe(22);
  expect(memory.readUInt32LE(28)).toBe(32);
  expect(memory.subarray(0, 24)).toEqual(Buffer.alloc(24));
  expect(memory.subarray(32).toString()).toBe('tls-server-end-point:x');
});

test('SEC_WINNT_AUTH_IDENTITY_W has user, domain and password, and says that they are UTF-16', () => {
  const memory = authIdentity(addressOf, { user: 'alice', domain: 'EXAMPLE', password: 'p✓' });
  const textAt = (at: number): string => {
    const offset = Number(memory.readBigUInt64LE(at) - START);
    return memory.toString('utf16le', offset, offset + memory.readUInt32LE(at + 8) * 2);
  };
  expect([textAt(0), textAt(16), textAt(32)]).toEqual(['alice', 'EXAMPLE', 'p✓']);
  expect(memory.readUInt32LE(44)).toBe(2);
  expect(memory.readUInt16LE(memory.length - 2)).toBe(0);
});

test.each([
  [0, undefined],
  [0x0009_0312, undefined],
  [0x8009_030e | 0, 'noTicket'],
  [0x8009_030c | 0, 'wrongPassword'],
  [0x8009_0303 | 0, 'unknownService'],
  [0x8009_0324 | 0, 'clockSkew'],
  [0x8009_0311 | 0, 'kdcUnreachable'],
  [0x8009_0308 | 0, 'badToken'],
  [0x8000_4005 | 0, 'other'],
])('SECURITY_STATUS %i is %s', (status, reason) => {
  if (reason) expect(() => check(status)).toThrow(expect.objectContaining({ reason }));
  else expect(check(status)).toBe(status);
});
