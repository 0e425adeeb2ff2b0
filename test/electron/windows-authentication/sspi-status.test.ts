import { expect, test } from 'vitest';
import { check, STATUS } from '../../../electron/windows-authentication/sspi/status.ts';
import type { SecurityReason } from '../../../shared/diagnosis/security-reasons.ts';

// As they come from a function that gives an int32_t.
test.each<[number, SecurityReason, string]>([
  [0x8009_030c | 0, 'wrongPassword', 'SEC_E_LOGON_DENIED'],
  [0x8009_0311 | 0, 'kdcUnreachable', 'SEC_E_NO_AUTHENTICATING_AUTHORITY'],
  [0x8009_0324 | 0, 'clockSkew', 'SEC_E_TIME_SKEW'],
  [0x8009_0350 | 0, 'kdcUnreachable', 'SEC_E_DOWNGRADE_DETECTED'],
  [0x8009_0399 | 0, 'other', 'SECURITY_STATUS 0x80090399'],
])('the status %i is %s, and named %s', (status, reason, detail) => {
  expect(() => check(status)).toThrow(expect.objectContaining({ reason, detail }));
});

test('what is no error comes back', () => {
  for (const status of Object.values(STATUS)) expect(check(status)).toBe(status);
});
