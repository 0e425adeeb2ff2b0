import type { SecurityReason } from '../../../shared/diagnosis/security-reasons.ts';
import { SecurityTrouble } from '../security-trouble.ts';

/** SECURITY_STATUS that are no errors (winerror.h). */
export const STATUS = {
  OK: 0,
  CONTINUE_NEEDED: 0x0009_0312,
  COMPLETE_NEEDED: 0x0009_0313,
  COMPLETE_AND_CONTINUE: 0x0009_0314,
} as const;

type Known = readonly [name: string, reason: SecurityReason];

const ERRORS: Record<number, Known> = {
  2148074243: ['SEC_E_TARGET_UNKNOWN', 'unknownService'],
  2148074245: ['SEC_E_SECPKG_NOT_FOUND', 'noLibrary'],
  2148074248: ['SEC_E_INVALID_TOKEN', 'badToken'],
  2148074252: ['SEC_E_LOGON_DENIED', 'wrongPassword'],
  2148074253: ['SEC_E_UNKNOWN_CREDENTIALS', 'noTicket'],
  2148074254: ['SEC_E_NO_CREDENTIALS', 'noTicket'],
  2148074255: ['SEC_E_MESSAGE_ALTERED', 'badToken'],
  2148074257: ['SEC_E_NO_AUTHENTICATING_AUTHORITY', 'kdcUnreachable'],
  2148074263: ['SEC_E_CONTEXT_EXPIRED', 'ticketExpired'],
  2148074274: ['SEC_E_WRONG_PRINCIPAL', 'unknownService'],
  2148074276: ['SEC_E_TIME_SKEW', 'clockSkew'],
  2148074310: ['SEC_E_BAD_BINDINGS', 'badToken'],
};

/**
 * Checks a SECURITY_STATUS.
 *
 * @returns the status, where it is no error
 * @throws SecurityTrouble with the status' name
 */
export function check(status: number): number {
  if (status >= 0) return status;
  const code = status >>> 0;
  const [name, reason] = ERRORS[code] ?? [`SECURITY_STATUS 0x${code.toString(16).toUpperCase()}`, 'other'];
  throw new SecurityTrouble(reason, name);
}
