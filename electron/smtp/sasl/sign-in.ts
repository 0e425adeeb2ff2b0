import { X509Certificate } from 'node:crypto';
import type { Reply } from '../../../shared/contract/smtp-events.ts';
import {
  createSecurityContext,
  type Identity,
  tlsServerEndPoint,
  type WindowsCredentials,
} from '../../windows-authentication/index.ts';
import { asciiHost } from '../resolve.ts';
import type { Run } from '../run.ts';
import type { Session } from '../session.ts';
import { exchange } from './exchange.ts';
import type { SaslMechanism } from './mechanisms.ts';

/** What a sign-in gave. */
export type SignedIn = { readonly reply: Reply; readonly identity: Identity };

/**
 * Signs in with one mechanism; a context that was begun is released in every case.
 *
 * @param firstTokenTime milliseconds for what a domain controller may be needed for
 * @throws SmtpTrouble, SecurityTrouble, the run's signal's reason
 */
export async function signIn(
  session: Session,
  run: Run,
  mechanism: SaslMechanism,
  firstTokenTime?: number,
): Promise<SignedIn> {
  const context = createSecurityContext(mechanism.by, run.credentials, {
    host: asciiHost(run.server.host),
    servicePrincipal: run.servicePrincipal,
    channelBinding: channelOf(session),
  });
  try {
    const reply = await exchange(session, mechanism, context, run.signal, firstTokenTime);
    return { reply, identity: await context.identity() };
  } finally {
    context.close();
  }
}

function channelOf(session: Session): Buffer | undefined {
  const [certificate] = session.handshake?.certificates ?? [];
  return session.encrypted && certificate ? tlsServerEndPoint(new X509Certificate(certificate.pem).raw) : undefined;
}

/** The account as a person knows it; undefined for the signed-in user. */
export function accountName(credentials: WindowsCredentials): string | undefined {
  if (credentials.kind === 'signedInUser') return undefined;
  return credentials.domain ? `${credentials.domain}\\${credentials.user}` : credentials.user;
}
