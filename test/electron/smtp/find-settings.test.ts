import type { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { type FindPorts, findSettings } from '../../../electron/smtp/find-settings.ts';
import type { CandidateEvent, FindEvent, FindResult } from '../../../shared/contract/find-settings.ts';
import { type Identity, makeAuthority } from '../../certificates.ts';
import { listen, listenTls } from '../../hostile/listen.ts';
import { type Script, scripted } from '../../hostile/scripted.ts';
import { closedPort } from '../cli/cli-under-test.ts';
import { collect } from './smtp-under-test.ts';

const authority = await makeAuthority();
const good = await authority.issue();
const expired = await authority.issue({ since: -9, days: -1 });

const STARTTLS: Script = { EHLO: ['250-scripted.test\r\n250 STARTTLS\r\n', '250 scripted.test\r\n'] };

const starttlsServer = async (identity: Identity): Promise<number> => (await scripted(STARTTLS, identity)).port;
const plainServer = async (): Promise<number> => (await scripted()).port;

async function tlsServer(identity: Identity): Promise<number> {
  const talk = (socket: Socket): void => {
    socket.write('220 smtps.test ESMTP\r\n');
    socket.on('data', (chunk) => socket.write(chunk.includes('QUIT') ? '221 Bye\r\n' : '250 smtps.test\r\n'));
  };
  return (await listenTls(identity, talk)).port;
}

const find = (ports: FindPorts, signal?: AbortSignal) =>
  findSettings('127.0.0.1', { authorities: [authority.pem], ports, signal });

const ports = (submission: number, implicit: number, relay: number): FindPorts => ({
  '587-starttls': submission,
  '465-tls': implicit,
  '25-starttls': relay,
  '25-plain': relay,
});

const candidate = (events: readonly FindEvent[], name: CandidateEvent['candidate']): CandidateEvent => {
  const found = events.findLast((event) => event.type === 'candidate' && event.candidate === name);
  if (found?.type !== 'candidate') throw new Error(`${name} was not asked`);
  return found;
};

const resultOf = (events: readonly FindEvent[]): FindResult => {
  const last = events.at(-1);
  if (last?.type !== 'result') throw new Error('the last event is no result');
  return last;
};

it('asks every way and offers the safest that passes, and the safest that SSIS can go', async () => {
  const events = await collect(find(ports(await starttlsServer(good), await tlsServer(good), await plainServer())));
  expect(resultOf(events)).toMatchObject({
    ok: true,
    outcome: 'found',
    offered: '587-starttls',
    offeredForSsis: '25-plain',
  });
  for (const name of ['587-starttls', '465-tls', '25-plain'] as const) {
    expect(candidate(events, name).result).toMatchObject({ ok: true });
  }
  expect(candidate(events, '25-starttls').result?.diagnosis.code).toBe('STARTTLS_NOT_OFFERED');
});

it('says which ways SSIS itself can go, and which properties they stand for', async () => {
  const relay = await starttlsServer(good);
  const implicit = await tlsServer(good);
  const events = await collect(find(ports(await closedPort(), implicit, relay)));
  expect(candidate(events, '465-tls')).toMatchObject({
    inSsis: false,
    enableSsl: true,
    smtpServer: `127.0.0.1:${implicit}`,
    certificates: [{ subject: 'CN=localhost' }, {}],
  });
  expect(candidate(events, '25-plain')).toMatchObject({ inSsis: true, enableSsl: false });
  expect(resultOf(events)).toMatchObject({ offered: '465-tls', offeredForSsis: '25-starttls' });
});

it('shows a certificate that does not verify and offers no way that has it', async () => {
  const events = await collect(find(ports(await starttlsServer(expired), await closedPort(), await plainServer())));
  expect(candidate(events, '587-starttls')).toMatchObject({
    status: 'failed',
    certificates: [{ subject: 'CN=localhost' }, {}],
    result: { diagnosis: { code: 'CERTIFICATE_EXPIRED' } },
  });
  expect(resultOf(events).offered).toBe('25-plain');
});

it('finds none where nothing answers, and says why', async () => {
  const closed = await closedPort();
  const events = await collect(find(ports(closed, closed, closed)));
  expect(resultOf(events)).toMatchObject({
    ok: false,
    outcome: 'none',
    diagnosis: { code: 'CONNECTION_REFUSED' },
  });
  expect(resultOf(events)).not.toHaveProperty('offered');
});

it('tells the finding of the way that came furthest', async () => {
  const closed = await closedPort();
  const refusing = await scripted({ GREETING: '554 5.7.1 Go away\r\n' });
  const { diagnosis } = resultOf(await collect(find(ports(closed, closed, refusing.port))));
  expect(diagnosis?.code).not.toBe('CONNECTION_REFUSED');
  expect(diagnosis?.params.port).toBe(refusing.port);
});

it('asks two ways at once, never more', async () => {
  const held: Socket[] = [];
  const server = await listen((socket) => {
    held.push(socket);
    // The first two are answered once both are there; the others at once.
    if (held.length >= 2) for (const waiting of held.splice(0)) waiting.end('554 No\r\n');
  });
  let asking = 0;
  const atOnce: number[] = [];
  for await (const event of find(ports(server.port, server.port, server.port))) {
    if (event.type !== 'candidate') continue;
    asking += event.status === 'asking' ? 1 : -1;
    atOnce.push(asking);
  }
  expect(atOnce).toHaveLength(8);
  expect(Math.max(...atOnce)).toBe(2);
});

it('tells each way as it is asked and answered, and ends all of them at a signal', async () => {
  const silent = await listen(() => {});
  const cancel = new AbortController();
  const events: FindEvent[] = [];
  for await (const event of find(ports(await plainServer(), silent.port, silent.port), cancel.signal)) {
    events.push(event);
    if (event.type === 'candidate' && event.candidate === '25-starttls') cancel.abort();
  }
  expect(events.slice(0, 2)).toMatchObject([{ status: 'asking' }, { status: 'asking' }]);
  expect(candidate(events, '587-starttls').result?.diagnosis.code).toBe('STARTTLS_NOT_OFFERED');
  expect(candidate(events, '465-tls')).toMatchObject({ status: 'cancelled' });
  expect(resultOf(events)).toMatchObject({ ok: false, outcome: 'cancelled' });
  await silent.deserted();
});

it.each(['', 'not a server', 'smtp://mail.example.com', 'mail.example.com:99999'])('refuses “%s”', async (server) => {
  await expect(collect(findSettings(server, { authorities: [] }))).rejects.toMatchObject({
    code: 'INVALID_DEFINITION',
  });
});
