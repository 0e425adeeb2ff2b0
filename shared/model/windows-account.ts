import * as z from 'zod';
import { type Problem, problem } from './problem.ts';

/** As whom to sign in with Windows authentication, and to which service. Never with the password. */
export const windowsAccountSchema = z.object({
  /** NetBIOS or DNS name of the domain; empty where `user` says it (`alice@example.com`), or for a local account. */
  domain: z.string().max(255),
  /** Empty for whoever is signed in to this computer. */
  user: z.string().max(256),
  /** Overrides the name of the service in Kerberos (`smtp/mail.example.com`); empty for the usual one. */
  servicePrincipal: z.string().max(512),
});
export type WindowsAccount = Readonly<z.infer<typeof windowsAccountSchema>>;

/** Nobody in particular: the signed-in user, and the usual service. */
export const NO_ACCOUNT: WindowsAccount = { domain: '', user: '', servicePrincipal: '' };

/** Characters of the longest password; Windows takes 256. */
export const PASSWORD_MAX = 256;

/** `EXAMPLE\alice`, or `alice@example.com`; empty for the signed-in user. */
export const accountName = ({ domain, user }: Pick<WindowsAccount, 'domain' | 'user'>): string =>
  domain === '' ? user : `${domain}\\${user}`;

/** The account as it is stored: without spaces around, and `EXAMPLE\alice` typed as the user taken apart. */
export function tidyAccount(account: WindowsAccount): WindowsAccount {
  const user = account.user.trim();
  const backslash = user.indexOf('\\');
  const given = account.domain.trim();
  const domain = given === '' && backslash > 0 ? user.slice(0, backslash) : given;
  return {
    domain,
    user: given === '' && backslash > 0 ? user.slice(backslash + 1) : user,
    servicePrincipal: account.servicePrincipal.trim(),
  };
}

/** The account that `EXAMPLE\alice`, `alice@example.com` or `alice` names. */
export const parseAccountName = (name: string): WindowsAccount => tidyAccount({ ...NO_ACCOUNT, user: name });

/** What no user name of Windows has (Active Directory, sAMAccountName), and what would break a line of a log. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_IN_A_NAME = /[\u0000-\u001f\u007f"/\\[\]:;|=,+*?<>]/;

/** RFC 4120 §6.2.1: service, host, and perhaps a realm. */
const SERVICE_PRINCIPAL = /^[^\s/@]+\/[^\s/@]+(?:@[^\s/@]+)?$/;

/** Every problem of an account. */
export function accountProblems(account: WindowsAccount): Problem[] {
  const { domain, user, servicePrincipal } = account;
  const problems: Problem[] = [];
  if (domain !== '' && user === '') problems.push(problem('user', 'ACCOUNT_USER_EMPTY'));
  if (NOT_IN_A_NAME.test(domain)) problems.push(problem('domain', 'ACCOUNT_NAME_INVALID', { name: domain }));
  if (NOT_IN_A_NAME.test(user)) problems.push(problem('user', 'ACCOUNT_NAME_INVALID', { name: user }));
  if (servicePrincipal !== '' && !SERVICE_PRINCIPAL.test(servicePrincipal)) {
    problems.push(problem('servicePrincipal', 'SERVICE_PRINCIPAL_INVALID', { name: servicePrincipal }));
  }
  return problems;
}
