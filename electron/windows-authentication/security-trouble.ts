import type { SecurityReason } from '../../shared/diagnosis/security-reasons.ts';

/** An authentication that cannot go on at this end. `detail` is the system's own words, without secrets. */
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
