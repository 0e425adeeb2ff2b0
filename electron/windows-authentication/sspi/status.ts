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

/** Accounts that are locked or disabled and passwords that have expired are LOGON_DENIED, too: nothing tells them apart. */
const ERRORS = new Map<number, Known>([
  [0x8009_0303, ['SEC_E_TARGET_UNKNOWN', 'unknownService']],
  [0x8009_0305, ['SEC_E_SECPKG_NOT_FOUND', 'noLibrary']],
  [0x8009_0308, ['SEC_E_INVALID_TOKEN', 'badToken']],
  [0x8009_030c, ['SEC_E_LOGON_DENIED', 'wrongPassword']],
  [0x8009_030d, ['SEC_E_UNKNOWN_CREDENTIALS', 'noTicket']],
  [0x8009_030e, ['SEC_E_NO_CREDENTIALS', 'noTicket']],
  [0x8009_030f, ['SEC_E_MESSAGE_ALTERED', 'badToken']],
  [0x8009_0311, ['SEC_E_NO_AUTHENTICATING_AUTHORITY', 'kdcUnreachable']],
  [0x8009_0317, ['SEC_E_CONTEXT_EXPIRED', 'ticketExpired']],
  [0x8009_0322, ['SEC_E_WRONG_PRINCIPAL', 'unknownService']],
  [0x8009_0324, ['SEC_E_TIME_SKEW', 'clockSkew']],
  [0x8009_0346, ['SEC_E_BAD_BINDINGS', 'badToken']],
  [0x8009_0350, ['SEC_E_DOWNGRADE_DETECTED', 'kdcUnreachable']],
]);

/**
 * Checks a SECURITY_STATUS.
 *
 * @returns the status, where it is no error
 * @throws SecurityTrouble with the status' name
 */
export function check(status: number): number {
  if (status >= 0) return status;
  const code = status >>> 0;
  const [name, reason] = ERRORS.get(code) ?? [`SECURITY_STATUS 0x${code.toString(16).toUpperCase()}`, 'other'];
  throw new SecurityTrouble(reason, name);
}
