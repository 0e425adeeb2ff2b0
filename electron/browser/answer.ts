import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BuiltPage } from '../built-page.ts';
import { securityHeaders } from '../content-security-policy.ts';
import { sendPlainPage } from './plain-page.ts';
import { refusal } from './refusal.ts';
import type { RpcAnswer } from './rpc.ts';
import { sendRpcError } from './rpc-error.ts';
import type { Session } from './session.ts';

/** What one start of browser mode answers with. */
export type Parts = {
  /** Host and port, as in the Host header. */
  address: string;
  session: Session;
  page: BuiltPage;
  rpc: RpcAnswer;
};

/** Answers one request: checks who asks, then the token, the contract or a file of the page. */
export async function answer(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);

  const refused = refusal(request, parts.address);
  if (refused) {
    // What is left of a body is not worth reading.
    response.writeHead(refused.status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
    response.end(`${refused.reason}\n`);
    return;
  }

  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  const signedIn = parts.session.isIn(request.headers.cookie);
  const token = path === '/' ? new URLSearchParams(query).get('token') : null;
  if (token !== null) {
    const cookie = parts.session.redeem(token);
    if (cookie) response.setHeader('Set-Cookie', cookie);
    if (cookie || signedIn) return redirectToPage(response);
  }

  const isCall = path.startsWith('/rpc/');
  if (!signedIn)
    return isCall ? sendRpcError(response, 401, 'UNAUTHORIZED') : sendPlainPage(response, 401, 'signInNeeded');
  if (isCall) return parts.rpc(request, response);
  return sendFile(request, response, await parts.page(path));
}

/** So that the token stays neither in the address bar nor in the history. */
function redirectToPage(response: ServerResponse): void {
  response.writeHead(303, { Location: '/', 'Cache-Control': 'no-store' }).end();
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: Awaited<ReturnType<BuiltPage>>,
): Promise<void> {
  if (request.method === 'POST') {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain', Connection: 'close' }).end();
    return;
  }
  if (!file) return sendPlainPage(response, 404, request.url === '/' ? 'notBuilt' : 'notFound');
  response.writeHead(200, {
    'Content-Type': file.contentType,
    'Content-Length': file.body.length,
    'Cache-Control': file.cacheControl,
  });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}
