/** NegotiateFlags (MS-NLMP §2.2.2.5), as far as they matter here. */
export const UNICODE = 0x0000_0001;
export const REQUEST_TARGET = 0x0000_0004;
export const SIGN = 0x0000_0010;
export const NTLM = 0x0000_0200;
export const ALWAYS_SIGN = 0x0000_8000;
export const TARGET_TYPE_SERVER = 0x0002_0000;
export const EXTENDED_SESSION_SECURITY = 0x0008_0000;
export const TARGET_INFO = 0x0080_0000;
export const VERSION = 0x0200_0000;
export const KEYS_128 = 0x2000_0000;
export const KEY_EXCHANGE = 0x4000_0000;
export const KEYS_56 = 0x8000_0000;

/**
 * What our client offers, as Windows does: Unicode, NTLMv2's session security, a fresh session key. Never OEM character
 * sets nor LAN Manager keys.
 */
export const CLIENT_FLAGS =
  (UNICODE |
    REQUEST_TARGET |
    SIGN |
    NTLM |
    ALWAYS_SIGN |
    EXTENDED_SESSION_SECURITY |
    VERSION |
    KEYS_128 |
    KEY_EXCHANGE |
    KEYS_56) >>>
  0;

/** Whether all bits of `flag` are set. */
export const hasFlag = (flags: number, flag: number): boolean => (flags & flag) >>> 0 === flag >>> 0;
