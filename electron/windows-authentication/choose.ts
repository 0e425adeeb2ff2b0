import type { SecurityReason } from '../../shared/diagnosis/security-reasons.ts';
import type { ChannelBinding } from './channel-bindings.ts';
import { createGssContext } from './gssapi/context.ts';
import { createNtlmContext } from './ntlm/index.ts';
import type { SecurityContext, WindowsCredentials } from './security-context.ts';
import { SecurityTrouble } from './security-trouble.ts';
import { usualPrincipal } from './service-principal.ts';
import { createSspiContext } from './sspi/context.ts';

/** Negotiate is SPNEGO with Kerberos in it. */
export type Mechanism = 'Negotiate' | 'NTLM';

/** Whom to authenticate to, and over what. */
export type SecurityTarget = {
  /** The server's name as it was typed. */
  readonly host: string;
  /** The service's principal, `SMTPSVC/mail.example.com`, where it is not the usual one. */
  readonly servicePrincipal?: string | undefined;
  /** Of the TLS connection, where there is one. */
  readonly channelBinding?: ChannelBinding | undefined;
};

/** Why a mechanism cannot be used on this system; undefined where it can be tried. */
export function notPossible(
  mechanism: Mechanism,
  credentials: WindowsCredentials,
  platform = process.platform,
): SecurityReason | undefined {
  return mechanism === 'NTLM' && credentials.kind === 'signedInUser' && platform !== 'win32'
    ? 'accountNeeded'
    : undefined;
}

/**
 * The way to authenticate with a mechanism: SSPI on Windows, GSSAPI elsewhere, our own NTLM for an account everywhere.
 *
 * @throws SecurityTrouble where `notPossible` gives a reason
 */
export function createSecurityContext(
  mechanism: Mechanism,
  credentials: WindowsCredentials,
  target: SecurityTarget,
): SecurityContext {
  const reason = notPossible(mechanism, credentials);
  if (reason) throw new SecurityTrouble(reason);
  const servicePrincipal = target.servicePrincipal ?? usualPrincipal(mechanism, target.host);
  if (mechanism === 'NTLM' && credentials.kind === 'account') {
    return createNtlmContext(credentials, { ...target, servicePrincipal });
  }
  return process.platform === 'win32'
    ? createSspiContext(mechanism, credentials, { ...target, servicePrincipal })
    : createGssContext(credentials, target);
}
