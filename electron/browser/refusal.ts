import type { IncomingMessage } from 'node:http';

/** Why a request is not answered. */
export type Refusal = { status: 400 | 403 | 405 | 421; reason: string };

/**
 * Refuses what the designer's own page, or a person who follows its address, would never send. It defends against
 * other web pages in the same browser: DNS rebinding shows in Host, cross-site requests in Origin and Sec-Fetch-Site.
 * @param address the exact host and port that this server is reached by
 */
export function refusal(request: IncomingMessage, address: string): Refusal | undefined {
  const { host, origin, 'sec-fetch-site': site } = request.headers;
  if (host !== address) return { status: 421, reason: 'This server answers to its own address only.' };
  // The target's other forms (RFC 9112, section 3.2) are for proxies.
  if (!request.url?.startsWith('/')) return { status: 400, reason: 'The request target is not a path.' };
  if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) return { status: 405, reason: 'Method not allowed.' };
  const foreign = origin === undefined ? request.method === 'POST' : origin !== `http://${address}`;
  if (foreign) return { status: 403, reason: 'The request comes from another page.' };
  // `none`: typed, a bookmark, or opened by another program.
  const own = site === undefined || site === 'same-origin' || (site === 'none' && request.method !== 'POST');
  return own ? undefined : { status: 403, reason: 'The request comes from another site.' };
}
