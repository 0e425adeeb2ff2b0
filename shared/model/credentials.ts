// Every spelling by which ADO.NET and mail tools name credentials. The SMTP type supports anonymous and Windows
// authentication only, so none of them may reach the store.
const CREDENTIAL_KEYS = new Set([
  'user',
  'username',
  'userid',
  'uid',
  'login',
  'account',
  'password',
  'passwd',
  'passphrase',
  'pass',
  'pwd',
  'credentials',
]);

/** Whether a key of a connection string names a user or a password. */
export const isCredentialKey = (key: string): boolean => CREDENTIAL_KEYS.has(key.toLowerCase().replace(/[\s_-]/g, ''));

/** `user:password@host`, as in URLs (RFC 3986 §3.2.1); `mailto:user@host` is an address. */
const USER_INFO = /^(?!mailto:)[^@]*[:/\\][^@]*@/is;

/**
 * What in a text stands for a user or a password, by the name to call it: `Password` of `Server=a;Password=b`,
 * `user:password@` of `a:b@host`. Undefined where nothing does.
 */
export function credentialsIn(text: string): string | undefined {
  const keys = text.split(';').flatMap((part) => (part.includes('=') ? [part.slice(0, part.indexOf('=')).trim()] : []));
  return keys.find(isCredentialKey) ?? (USER_INFO.test(text) ? 'user:password@' : undefined);
}
