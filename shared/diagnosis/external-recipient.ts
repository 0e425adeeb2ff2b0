import { isAddress } from './ip-address.ts';

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Whether two domains are the same or one lies within the other. */
const related = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);

/** The domain a server's name lies in: `mail.example.com` is of `example.com`. */
function domainOfServer(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  return (labels.length > 2 ? labels.slice(1) : labels).join('.');
}

/**
 * Whether a recipient is likely not the server's own: its domain is neither the sender's nor the server's. A guess; who
 * a server's own recipients are, only its administrator knows.
 */
export function isExternal(recipient: string, sender: string, host: string): boolean {
  const domain = domainOf(recipient);
  if (domain === '' || sender === '') return false;
  return !related(domain, domainOf(sender)) && (isAddress(host) || !related(domain, domainOfServer(host)));
}
