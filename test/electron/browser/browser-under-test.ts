import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import Conf from 'conf';
import { onTestFinished } from 'vitest';
import { type BrowserDoor, serveBrowser } from '../../../electron/browser.ts';
import { createServices, type Services } from '../../../electron/services.ts';
import type { Contract } from '../../../shared/contract/index.ts';

/** Services on a data folder of their own, gone after the test. */
export async function testServices(): Promise<Services> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'smtpcm-browser-'));
  const services = createServices({ dataFolder, Conf, door: 'browser' });
  onTestFinished(async () => {
    await services.close();
    await rm(dataFolder, { recursive: true, force: true });
  });
  return services;
}

/** Browser mode as a program meets it that can send whatever it likes. */
export type BrowserUnderTest = BrowserDoor & { port: number; origin: string; token: string };

export async function startBrowser(
  services?: Services,
  log: (entry: string) => void = console.error,
  port = 0,
): Promise<BrowserUnderTest> {
  const door = await serveBrowser({ services: services ?? (await testServices()), log, port });
  onTestFinished(() => door.close());
  const url = new URL(door.address);
  return { ...door, port: Number(url.port), origin: url.origin, token: url.searchParams.get('token') ?? '' };
}

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** Sends exactly what it is told to: paths are not tidied up, and Host can be anything. `onStart` runs at the answer's first bytes. */
export function send(
  { port }: { port: number },
  { body, onStart, ...options }: RequestOptions & { body?: string | Buffer; onStart?: () => void } = {},
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const request = httpRequest({ host: '127.0.0.1', port, agent: false, ...options }, (response) => {
    const chunks: Buffer[] = [];
    response.once('data', () => onStart?.());
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('error', reject);
    response.on('end', () =>
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(chunks).toString(),
      }),
    );
  });
  request.on('error', reject);
  request.end(body);
  return promise;
}

/** Exchanges the token; answers with the `Cookie` header of the session. */
export async function signIn(browser: BrowserUnderTest): Promise<string> {
  const { headers } = await send(browser, { path: `/?token=${browser.token}` });
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** What the page sends with a call of the contract. */
export const callOf = (browser: BrowserUnderTest, cookie: string): RequestOptions => ({
  method: 'POST',
  headers: {
    cookie,
    origin: browser.origin,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
  },
});

/** The contract as the page calls it. */
export function clientOf(browser: BrowserUnderTest, cookie: string): ContractRouterClient<Contract> {
  return createORPCClient(new RPCLink({ url: `${browser.origin}/rpc`, headers: { cookie, origin: browser.origin } }));
}
