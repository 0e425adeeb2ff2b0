import { parseSmtpServer } from '../model/smtp-server.ts';
import { isAddress } from './ip-address.ts';

/** Names that are offered at once: more is a choice nobody can make. */
const NAMES_MAX = 3;

/** Names that can be entered as a server, without those that mean this one. What a server sends is never taken as it is. */
export const usableNames = (names: readonly string[], host: string): string[] =>
  [...new Set(names.map((name) => name.toLowerCase()))]
    .filter((name) => {
      const server = parseSmtpServer(name);
      return 'host' in server && !server.portGiven && !isAddress(server.host) && server.host === name;
    })
    .filter((name) => name !== host.toLowerCase())
    .slice(0, NAMES_MAX);

/**
 * Names of a certificate to enter instead of `host`. `*.example.com` stands for the name that is meant by its first
 * label, such as `mail` for `mail.example.com` (RFC 6125 §6.4.3).
 */
export function namesInsteadOf(host: string, altNames: readonly string[]): string[] {
  const [first = ''] = isAddress(host) ? [] : host.split('.');
  const names = altNames.flatMap((name) => {
    if (!name.startsWith('*.')) return [name];
    return first ? [`${first}${name.slice(1)}`] : [];
  });
  return usableNames(names, host);
}
