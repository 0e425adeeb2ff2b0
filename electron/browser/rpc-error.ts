import type { ServerResponse } from 'node:http';

/** Answers a call with an error in the form that the contract's client reads, before the contract is asked. */
export function sendRpcError(response: ServerResponse, status: number, code: string): void {
  // A body that was not read must not be taken for the next request.
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', Connection: 'close' });
  response.end(JSON.stringify({ json: { defined: false, code, status, message: code } }));
}
