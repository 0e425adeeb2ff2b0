import type { GivenAccount, StoredAccount } from '../../shared/contract/accounts.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { accountName, accountProblems, NO_ACCOUNT, tidyAccount } from '../../shared/model/windows-account.ts';

/** What the editor holds of a Windows account while someone types. */
export type AccountForm = {
  readonly domain: string;
  readonly user: string;
  readonly servicePrincipal: string;
  /** Only as typed here: the host never gives a password back. */
  readonly password: string;
};

/** The form of a stored account; empty for the signed-in user. */
export const formOfAccount = (stored: StoredAccount | null | undefined): AccountForm => {
  const { domain, user, servicePrincipal } = stored ?? NO_ACCOUNT;
  return { domain, user, servicePrincipal, password: '' };
};

/** Whether the form stands for what is stored: same account, same service, no other password. */
export function isStored(form: AccountForm, stored: StoredAccount | null | undefined): boolean {
  const typed = tidyAccount(form);
  const { servicePrincipal } = stored ?? NO_ACCOUNT;
  return form.password === '' && namesStored(form, stored) && typed.servicePrincipal === servicePrincipal;
}

/** Whether the form names the account that is stored, whose password then is as good as typed. */
export const namesStored = (form: AccountForm, stored: StoredAccount | null | undefined): boolean =>
  accountName(tidyAccount(form)) === accountName(stored ?? NO_ACCOUNT);

/** Whether there is nothing in the form: the signed-in user, and the usual service. */
export const isEmpty = (form: AccountForm): boolean => Object.values(form).every((text) => text.trim() === '');

/** The account as the contract takes it. A password without a user is nobody's. */
export function givenOf(form: AccountForm): GivenAccount {
  const account = tidyAccount(form);
  return form.password === '' || account.user === '' ? account : { ...account, password: form.password };
}

/** Whether a test of one is a test of the other; undefined is what is stored. */
export const sameGiven = (a: GivenAccount | undefined, b: GivenAccount | undefined): boolean =>
  a === undefined || b === undefined
    ? a === b
    : accountName(a) === accountName(b) &&
      (a.servicePrincipal ?? '') === (b.servicePrincipal ?? '') &&
      a.password === b.password;

/** Every problem of the form. */
export const accountFormProblems = (form: AccountForm): Problem[] => accountProblems(tidyAccount(form));
