const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** Whether a host, known to be valid, is an IP address and no name. */
export const isAddress = (host: string): boolean => IPV4.test(host) || host.includes(':');

// RFC 1918, RFC 6598, RFC 3927, RFC 1122; RFC 4193, RFC 4291.
const INTERNAL =
  /^(?:10|127)\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.168\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^169\.254\.|^f[cd][0-9a-f]{2}:|^fe[89ab][0-9a-f]:|^::1$/i;

/** Whether an IP address exists inside a network or a computer only, so that nobody outside ever sees it. */
export const isInternal = (address: string): boolean => INTERNAL.test(address);

/** Whether an address, or a name, means this computer. */
export const isLoopback = (host: string): boolean => /^127(?:\.\d{1,3}){3}$|^::1$|^localhost\.?$/i.test(host);
