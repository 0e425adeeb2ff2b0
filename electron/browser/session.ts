import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** One start of browser mode: a token that works once, and the cookie that it is exchanged for. */
export type Session = {
  readonly token: string;
  /** The `Set-Cookie` value for the right token at its first use, undefined for anything else. */
  redeem(token: string): string | undefined;
  /** Whether a request's `Cookie` header carries this session. */
  isIn(cookieHeader: string | undefined): boolean;
};

/** Cookies are shared by all ports of a host (RFC 6265, section 8.5): the name keeps two starts apart. */
export function createSession(port: number): Session {
  const cookieName = `smtpcm-${port}`;
  const secret = randomSecret();
  const token = randomSecret();
  let redeemed = false;
  return {
    token,
    redeem(given) {
      if (redeemed || !isSame(given, token)) return undefined;
      redeemed = true;
      return `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isIn: (cookieHeader) => cookiesNamed(cookieName, cookieHeader).some((value) => isSame(value, secret)),
  };
}

const randomSecret = (): string => randomBytes(32).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes as long for a wrong secret as for the right one, whatever its length. */
const isSame = (given: string, secret: string): boolean => timingSafeEqual(digest(given), digest(secret));

const cookiesNamed = (name: string, header = ''): string[] =>
  header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
