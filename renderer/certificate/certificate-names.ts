import type { Certificate } from '../../shared/contract/smtp-events.ts';

/**
 * The part of a distinguished name (`CN=mail.example.com,O=Example`) that people call it by: its common name, else
 * its organisation, else all of it.
 */
export function shortName(distinguishedName: string): string {
  const part = (key: string): string | undefined =>
    new RegExp(`(?:^|[,\\n+]\\s*)${key}=("(?:[^"\\\\]|\\\\.)*"|(?:[^,\\n+\\\\]|\\\\.)*)`, 'i').exec(
      distinguishedName,
    )?.[1];
  const found = part('CN') ?? part('O');
  const unquoted = found
    ?.trim()
    .replace(/^"(.*)"$/s, '$1')
    .replace(/\\(.)/g, '$1');
  return unquoted || distinguishedName;
}

/** Whether a certificate can be used at a time. */
export function validityOf(
  certificate: Pick<Certificate, 'validFrom' | 'validTo'>,
  now: Date,
): 'valid' | 'expired' | 'notYetValid' {
  if (now < new Date(certificate.validFrom)) return 'notYetValid';
  return now > new Date(certificate.validTo) ? 'expired' : 'valid';
}

/** The authority of a chain that could be trusted: the self-signed certificate at its end, where the server sent it. */
export const authorityOf = (chain: readonly Certificate[]): Certificate | undefined =>
  chain.findLast(({ selfSigned }) => selfSigned);
