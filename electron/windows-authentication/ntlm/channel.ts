import { md5 } from './hashes.ts';

/**
 * The value of MsvAvChannelBindings (MS-NLMP §2.2.2.1): MD5 of a gss_channel_bindings_struct (RFC 2744 §3.11) without
 * addresses; zero where there is no channel to bind to.
 *
 * @param binding `tls-server-end-point:…`
 */
export function channelHash(binding: Buffer | undefined): Buffer {
  if (!binding) return Buffer.alloc(16);
  const withoutAddresses = Buffer.alloc(20);
  withoutAddresses.writeUInt32LE(binding.length, 16);
  return md5(Buffer.concat([withoutAddresses, binding]));
}
