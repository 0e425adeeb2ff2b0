import { lookup, Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { errorFacts, SmtpTrouble } from './trouble.ts';

/** A host name as DNS and TLS take it: letters beyond ASCII as punycode, no final dot. */
export const asciiHost = (host: string): string => (isIP(host) ? host : domainToASCII(host) || host).replace(/\.$/, '');

/** Milliseconds that DNS gets to say why a look-up failed; the failure itself is known by then. */
const REASON_TIME = 1_500;
/** Mail servers of a domain that are named. */
const MAIL_SERVERS_MAX = 3;

/**
 * Every address of a host, in the system's order (hosts file included, as SSIS on that machine would see it).
 *
 * @param dns whom to ask why a look-up failed
 * @throws SmtpTrouble system ENOTFOUND, ENODATA, EAI_AGAIN, …
 */
export async function resolveHost(host: string, dns = askOnce()): Promise<string[]> {
  if (isIP(host)) return [host];
  const name = asciiHost(host);
  try {
    const found = await lookup(name, { all: true, order: 'verbatim' });
    return [...new Set(found.map(({ address }) => address))];
  } catch (error) {
    const facts = errorFacts(error);
    throw new SmtpTrouble({ trouble: 'system', ...(await reasonOf(facts, name, dns)) }, { cause: error });
  }
}

const askOnce = (): Resolver => new Resolver({ timeout: REASON_TIME, tries: 1 });

/** Answers of DNS that say more than the system does, which has one error for all of them. */
const TELLING: readonly string[] = ['ENODATA', 'ESERVFAIL', 'EREFUSED'];

/** Why there is no address: the system does not tell a name without addresses from none, nor a failing server. */
async function reasonOf(
  { code, message }: { code: string; message: string },
  name: string,
  dns: Resolver,
): Promise<{ error: { code: string; message: string }; mailServers?: string[] }> {
  // A name without a dot is completed by the system, and a question about it alone says nothing.
  if (!name.includes('.')) return { error: { code, message } };
  const answer = await dns.resolve4(name).then(
    () => undefined,
    (error: unknown) => errorFacts(error),
  );
  if (!answer || !TELLING.includes(answer.code)) return { error: { code, message } };
  const mailServers = answer.code === 'ENODATA' ? await mailServersOf(name, dns) : [];
  return { error: answer, ...(mailServers.length > 0 && { mailServers }) };
}

/** The servers that take the mail of a domain (RFC 5321 §5.1), the preferred one first. */
async function mailServersOf(name: string, dns: Resolver): Promise<string[]> {
  const records = await dns.resolveMx(name).catch(() => []);
  return records
    .toSorted((one, other) => one.priority - other.priority)
    .map(({ exchange }) => exchange)
    .filter((exchange) => exchange !== '')
    .slice(0, MAIL_SERVERS_MAX);
}
