import { protocol } from 'electron';
import type { BuiltPage } from '../built-page.ts';
import { securityHeaders } from '../content-security-policy.ts';

const scheme = 'app';

/** The page's origin in the desktop window. */
export const pageOrigin = `${scheme}://designer`;
export const pageUrl = `${pageOrigin}/`;

/** Whether a frame that shows this address is the designer's own. */
export const isPage = (url: string): boolean => url.startsWith(pageUrl);

/** Gives the page an origin of its own, which `file:` has not. Must run before Electron is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built page to the window, with the headers that browser mode sends. */
export function servePage(page: BuiltPage): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const file = request.method === 'GET' && isPage(request.url) ? await page(url.pathname) : undefined;
    if (!file) return new Response(null, { status: 404, headers: securityHeaders });
    const headers = { ...securityHeaders, 'Content-Type': file.contentType, 'Cache-Control': file.cacheControl };
    return new Response(file.body, { headers });
  });
}
