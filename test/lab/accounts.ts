/** A Windows account of the lab. */
export type Account = { readonly domain: string; readonly user: string; readonly password: string };

/** The lab's Kerberos realm, and the name of its mail server: known to Kerberos and to certificates, not to DNS. */
export const REALM = 'EXAMPLE.TEST';
export const MAIL_HOST = 'mail.example.test';

/** Known to every server of the lab. */
export const ALICE: Account = { domain: 'EXAMPLE', user: 'alice', password: 'Secret-123' };

/** Known to the KDC alone, which gives them no ticket: one is locked, the other's password has expired. */
export const LOCKED: Account = { domain: 'EXAMPLE', user: 'locked', password: 'Secret-123' };
export const STALE: Account = { domain: 'EXAMPLE', user: 'stale', password: 'Secret-123' };
