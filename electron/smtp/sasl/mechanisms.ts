import type { Mechanism } from '../../windows-authentication/index.ts';

/** SASL mechanisms of Windows authentication. */
export type SaslMechanism = {
  /** Its name in AUTH. */
  readonly name: 'GSSAPI' | 'GSS-SPNEGO' | 'NTLM';
  /** What makes its tokens. */
  readonly by: Mechanism;
  /** Whether a round on security layers follows: always, where the server wants one, or never. */
  readonly layerRound: 'always' | 'asked' | 'never';
};

// .NET's tokens for AUTH GSSAPI are SPNEGO, and Exchange takes it for that; MIT's acceptor takes both.
const GSSAPI: SaslMechanism = { name: 'GSSAPI', by: 'Negotiate', layerRound: 'always' };
// Dovecot asks for the round of GSSAPI here, too; Cyrus ends at once.
const GSS_SPNEGO: SaslMechanism = { name: 'GSS-SPNEGO', by: 'Negotiate', layerRound: 'asked' };
const NTLM: SaslMechanism = { name: 'NTLM', by: 'NTLM', layerRound: 'never' };

/**
 * The mechanisms of a server's offer that can be tried, in the order of .NET's SmtpClient: GSSAPI, then NTLM. LOGIN and
 * PLAIN are never used for Windows authentication.
 *
 * @param offered in upper case
 */
export function windowsMechanisms(offered: readonly string[]): SaslMechanism[] {
  const kerberos = [GSSAPI, GSS_SPNEGO].find(({ name }) => offered.includes(name));
  return [...(kerberos ? [kerberos] : []), ...(offered.includes(NTLM.name) ? [NTLM] : [])];
}
