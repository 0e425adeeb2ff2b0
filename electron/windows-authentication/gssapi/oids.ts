import type { NativeOid } from './library.ts';

const oid = (hex: string): NativeOid => {
  const elements = Buffer.from(hex, 'hex');
  return { length: elements.length, elements };
};

/** Kerberos 5: 1.2.840.113554.1.2.2 (RFC 4121). */
export const KERBEROS = oid('2a864886f712010202');
/** SPNEGO: 1.3.6.1.5.5.2 (RFC 4178), which .NET and Exchange mean by GSSAPI. */
export const SPNEGO = oid('2b0601050502');
/** GSS_C_NT_HOSTBASED_SERVICE: 1.2.840.113554.1.2.1.4. */
export const HOST_BASED_SERVICE = oid('2a864886f71201020104');
/** GSS_KRB5_NT_PRINCIPAL_NAME: 1.2.840.113554.1.2.2.1. */
export const PRINCIPAL_NAME = oid('2a864886f71201020201');
/** GSS_C_NT_USER_NAME: 1.2.840.113554.1.2.1.1. */
export const USER_NAME = oid('2a864886f71201020101');
