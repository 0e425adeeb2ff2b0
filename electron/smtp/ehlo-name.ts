import { isIPv6 } from 'node:net';
import { hostname } from 'node:os';

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const FULL_NAME = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})+$`, 'i');

/**
 * How this machine introduces itself: its full DNS name or, without one, its address as a literal (RFC 5321 §4.1.4).
 * Servers refuse bare names and names with an underscore (Postfix reject_non_fqdn_helo_hostname, Exchange 501 5.5.4).
 *
 * @param localAddress the socket's own address
 */
export function ehloName(localAddress: string, machine = hostname()): string {
  // All digits and dots would read as an address.
  if (FULL_NAME.test(machine) && /[a-z]/i.test(machine.slice(machine.lastIndexOf('.')))) return machine;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(localAddress)?.[1];
  const address = mapped ?? localAddress.replace(/%.*$/, '');
  return isIPv6(address) ? `[IPv6:${address}]` : `[${address}]`;
}
