/** Why an authentication cannot go on at this end. */
export type SecurityReason =
  /** The system's security library is not installed: `detail` names it. */
  | 'noLibrary'
  /** Nobody is signed in: no Kerberos ticket, no Windows session that the server's realm knows. */
  | 'noTicket'
  | 'ticketExpired'
  /** This computer's clock and the domain controller's differ too much. */
  | 'clockSkew'
  /** The domain controller does not know the service: `detail` is the service principal. */
  | 'unknownService'
  | 'unknownAccount'
  | 'wrongPassword'
  | 'passwordExpired'
  /** Locked, disabled or expired. */
  | 'accountLocked'
  /** No domain controller answers, or none is known for the realm. */
  | 'kdcUnreachable'
  /** NTLM as the signed-in user exists on Windows alone. */
  | 'accountNeeded'
  /** The server's token is not one, is not meant for us, or does not prove who the server is. */
  | 'badToken'
  /** The system's library says something else. */
  | 'other';

/** An authentication that cannot go on. `detail` is the system's own words, without secrets. */
export class SecurityTrouble extends Error {
  override readonly name = 'SecurityTrouble';
  readonly reason: SecurityReason;
  readonly detail: string;

  constructor(reason: SecurityReason, detail = '', options: { cause?: unknown } = {}) {
    super(detail ? `${reason}: ${detail}` : reason, options);
    this.reason = reason;
    this.detail = detail;
  }
}
