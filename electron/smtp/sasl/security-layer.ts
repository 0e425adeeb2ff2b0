import { type SecurityContext, SecurityTrouble } from '../../windows-authentication/index.ts';

/** Bit of the offer: no security layer. */
const NO_LAYER = 1;

/**
 * The last round of GSSAPI (RFC 4752 §3.1): the server offers security layers, and we choose none, because TLS is what
 * protects SMTP. No authorization identity: we are who we are.
 *
 * @returns our answer, wrapped
 * @throws SecurityTrouble badToken for an offer that is none, or one that insists on a layer
 */
export async function chooseNoLayer(context: SecurityContext, offer: Uint8Array): Promise<Uint8Array> {
  const layers = await context.unwrap(offer);
  if (layers.length !== 4 || ((layers[0] ?? 0) & NO_LAYER) === 0) {
    throw new SecurityTrouble('badToken', 'no offer of a connection without a security layer');
  }
  return context.wrap(Uint8Array.of(NO_LAYER, 0, 0, 0));
}
