/**
 * Submission servers of well-known providers, as their own help pages name them, with the domains of their addresses
 * where those are the provider's own.
 */
const KNOWN: readonly { readonly host: string; readonly domains?: readonly string[] }[] = [
  { host: 'smtp.office365.com', domains: ['onmicrosoft.com'] },
  { host: 'smtp-mail.outlook.com', domains: ['outlook.com', 'hotmail.com', 'live.com', 'outlook.jp'] },
  { host: 'smtp.gmail.com', domains: ['gmail.com', 'googlemail.com'] },
  { host: 'smtp-relay.gmail.com' },
  { host: 'smtp.mail.yahoo.com', domains: ['yahoo.com', 'ymail.com'] },
  { host: 'smtp.mail.yahoo.co.jp', domains: ['yahoo.co.jp'] },
  { host: 'smtp.mail.me.com', domains: ['icloud.com', 'me.com', 'mac.com'] },
  { host: 'smtp.mail.com', domains: ['mail.com'] },
  { host: 'smtp.aol.com', domains: ['aol.com'] },
  { host: 'smtp.zoho.com', domains: ['zoho.com'] },
  { host: 'smtp.zoho.eu' },
  { host: 'smtp.zoho.jp' },
  { host: 'smtp.fastmail.com', domains: ['fastmail.com'] },
  { host: 'mail.gmx.com', domains: ['gmx.com'] },
  { host: 'mail.gmx.net', domains: ['gmx.net', 'gmx.de'] },
  { host: 'smtp.ionos.com' },
  { host: 'smtp.ionos.de' },
  { host: 'smtp.sendgrid.net' },
  { host: 'smtp.mailgun.org' },
  { host: 'smtp.eu.mailgun.org' },
  { host: 'smtp.postmarkapp.com' },
  { host: 'smtp-relay.brevo.com' },
  { host: 'smtp.sparkpostmail.com' },
  { host: 'smtp.mandrillapp.com' },
  { host: 'in-v3.mailjet.com' },
  { host: 'smtp.azurecomm.net' },
];

/** Mistakes that are still taken for a slip of the keys; longer names have room for two. */
const slips = (host: string): number => (host.length < 16 ? 1 : 2);

/** The provider's server for an address of that domain. */
export const serverOfDomain = (domain: string): string | undefined =>
  KNOWN.find(({ domains = [] }) => domains.includes(domain.toLowerCase()))?.host;

/** The well-known server that a name was probably meant to be; undefined for one of them, and for any other name. */
export function nearestKnownServer(host: string): string | undefined {
  const name = host.toLowerCase();
  if (KNOWN.some((known) => known.host === name)) return undefined;
  const near = KNOWN.map((known) => ({ host: known.host, distance: distance(name, known.host) }));
  return near.filter((known) => known.distance <= slips(known.host)).sort((a, b) => a.distance - b.distance)[0]?.host;
}

/** Letters to insert, leave out, replace or swap with their neighbour (optimal string alignment). */
function distance(from: string, to: string): number {
  // Where the lengths differ by more, there is nothing to count; this also bounds the work.
  if (Math.abs(from.length - to.length) > 2) return Number.POSITIVE_INFINITY;
  let [before, above]: [number[], number[]] = [[], Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const costs = [
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      ];
      if (swapped) costs.push((before[column - 2] ?? 0) + 1);
      current.push(Math.min(...costs));
    }
    [before, above] = [above, current];
  }
  return above[to.length] ?? 0;
}
