import { oc } from '@orpc/contract';
import * as z from 'zod';
import { idSchema } from '../model/id.ts';
import { PASSWORD_MAX, windowsAccountSchema } from '../model/windows-account.ts';
import { failureErrors } from './schemas.ts';

/** An account as someone gives it. The password goes this way only: nothing answers with one. */
export const givenAccountSchema = windowsAccountSchema
  .partial({ servicePrincipal: true })
  .extend({ password: z.string().min(1).max(PASSWORD_MAX).optional() });
export type GivenAccount = z.infer<typeof givenAccountSchema>;

/** The account of a connection manager as far as anyone may know it. */
export const storedAccountSchema = windowsAccountSchema.extend({
  /** Whether its password is known here and now. */
  hasPassword: z.boolean(),
  /** Whether passwords are kept in the system's keychain; otherwise they are forgotten when the program ends. */
  keychain: z.boolean(),
});
export type StoredAccount = z.infer<typeof storedAccountSchema>;

const operation = oc.errors(failureErrors);
const connectionInput = z.object({ connectionId: idSchema });

/** The Windows accounts of connection managers, on this computer. */
export const accountsContract = {
  /** Whether this computer has a keychain that passwords outlive the program in. */
  keychain: operation.output(z.object({ available: z.boolean() })),
  get: operation.input(connectionInput).output(storedAccountSchema.optional()),
  /** Sets it. Without a password that of the same account stays. Fails with INVALID_DEFINITION. */
  set: operation.input(connectionInput.extend(givenAccountSchema.shape)).output(storedAccountSchema),
  /** Removes it; its password, too, unless another connection manager has the same account. */
  remove: operation.input(connectionInput),
};
