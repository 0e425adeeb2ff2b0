const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** Whether a host, known to be valid, is an IP address and no name. */
export const isAddress = (host: string): boolean => IPV4.test(host) || host.includes(':');

/** Whether an address, or a name, means this computer. */
export const isLoopback = (host: string): boolean => /^127(?:\.\d{1,3}){3}$|^::1$|^localhost\.?$/i.test(host);
