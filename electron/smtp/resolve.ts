import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { errorFacts, SmtpTrouble } from './trouble.ts';

/** A host name as DNS and TLS take it: letters beyond ASCII as punycode, no final dot. */
export const asciiHost = (host: string): string => (isIP(host) ? host : domainToASCII(host) || host).replace(/\.$/, '');

/**
 * Every address of a host, in the system's order (hosts file included, as SSIS on that machine would see it).
 *
 * @throws SmtpTrouble system ENOTFOUND, EAI_AGAIN, …
 */
export async function resolveHost(host: string): Promise<string[]> {
  if (isIP(host)) return [host];
  try {
    const found = await lookup(asciiHost(host), { all: true, order: 'verbatim' });
    return [...new Set(found.map(({ address }) => address))];
  } catch (error) {
    throw new SmtpTrouble({ trouble: 'system', error: errorFacts(error) }, { cause: error });
  }
}
