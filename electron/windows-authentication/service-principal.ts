import type { Mechanism } from './choose.ts';

/**
 * What a mail server is called as a service. .NET's SmtpClient says SMTPSVC, which every Exchange registers; that is the
 * name for SSPI. GSSAPI's is smtp (RFC 4954 §4), which keytabs of other systems have. NTLM asks no domain controller for
 * the service: it names it in its answer, and a server with Extended Protection compares that with what Windows clients
 * say, on whatever system this one runs.
 */
export const usualService = (mechanism: Mechanism, platform = process.platform): 'SMTPSVC' | 'smtp' =>
  mechanism === 'NTLM' || platform === 'win32' ? 'SMTPSVC' : 'smtp';

/** The service's principal where no other is given. */
export const usualPrincipal = (mechanism: Mechanism, host: string, platform = process.platform): string =>
  `${usualService(mechanism, platform)}/${host}`;
