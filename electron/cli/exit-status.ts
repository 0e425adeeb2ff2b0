/** What the process ends with, from good to worst. */
export const exitStatus = { done: 0, failed: 1, invalid: 2, cancelled: 130 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** The worst of several; done where there is none. */
export const worstOf = (statuses: readonly ExitStatus[]): ExitStatus =>
  Object.values(exitStatus).findLast((status) => statuses.includes(status)) ?? exitStatus.done;
