/** Why an authentication cannot go on at this end, whatever the server would say. */
export const securityReasons = [
  /** The system's security library is not installed. */
  'noLibrary',
  /** Nobody is signed in: no Kerberos ticket, no Windows session that the server's realm knows. */
  'noTicket',
  'ticketExpired',
  /** This computer's clock and the domain controller's differ too much. */
  'clockSkew',
  /** The domain controller does not know the service. */
  'unknownService',
  'unknownAccount',
  'wrongPassword',
  'passwordExpired',
  /** Locked, disabled or expired. */
  'accountLocked',
  /** No domain controller answers, or none is known for the realm. */
  'kdcUnreachable',
  /** NTLM as the signed-in user exists on Windows alone. */
  'accountNeeded',
  /** The server's token is not one, is not meant for us, or does not prove who the server is. */
  'badToken',
  /** The system's library says something else. */
  'other',
] as const;
export type SecurityReason = (typeof securityReasons)[number];
