import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { connectToAny, interleaveFamilies } from '../../../electron/smtp/connect.ts';
import { testConnection } from '../../../electron/smtp/index.ts';
import { SmtpTrouble } from '../../../electron/smtp/trouble.ts';
import { Failure } from '../../../shared/model/failure.ts';
import { listen } from '../../hostile/listen.ts';
import { scripted } from '../../hostile/scripted.ts';
import { at, collect, endOf, resultOf, stepEnds } from './smtp-under-test.ts';

/** A port where nothing listens: one that was free a moment ago. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test('a port where nothing listens is named as refused', async () => {
  const port = await closedPort();
  const events = await collect(testConnection(at(port), { authorities: [] }));
  expect(resultOf(events)).toMatchObject({
    ok: false,
    diagnosis: { code: 'CONNECTION_REFUSED', params: { host: '127.0.0.1', port } },
  });
  expect(endOf(events, 'connect')).toMatchObject({
    status: 'failed',
    detail: { failedAddresses: [{ address: '127.0.0.1', error: 'ECONNREFUSED' }] },
  });
});

test('a name that does not exist is not found, or not looked up where there is no DNS', async () => {
  const properties = at(25, { smtpServer: 'no-such-host.invalid' });
  const events = await collect(testConnection(properties, { authorities: [] }));
  expect(resultOf(events).diagnosis.code).toMatch(/^(?:HOST_NOT_FOUND|DNS_FAILED)$/);
  expect(resultOf(events).inSsis?.code).toBe('SAME_FAILURE_SENDING_MAIL');
  expect(stepEnds(events)).toEqual(['resolve:failed']);
});

test.each([
  ['', 'SERVER_EMPTY'],
  ['mail.example.com:99999', 'PORT_OUT_OF_RANGE'],
  ['smtp://mail.example.com', 'SERVER_IS_URL'],
  ['not a host', 'SERVER_INVALID'],
])('the server %j is refused before anything is tried', async (smtpServer, code) => {
  const failure = await collect(testConnection(at(25, { smtpServer }), { authorities: [] })).catch((error) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ code: 'INVALID_DEFINITION', problems: [{ property: 'smtpServer', code }] });
});

test('every address is tried, and the ones that failed are told beside the one that answered', async () => {
  const server = await listen(() => {});
  const { socket, failed } = await connectToAny(['127.0.0.2', '127.0.0.1'], server.port, new AbortController().signal);
  expect(socket.remoteAddress).toBe('127.0.0.1');
  expect(failed).toEqual([{ address: '127.0.0.2', error: 'ECONNREFUSED' }]);
  socket.destroy();
});

test('where all addresses fail, an answer counts for more than a missing route', async () => {
  const error = await connectToAny(['240.0.0.1', '127.0.0.1'], await closedPort(), AbortSignal.timeout(5_000)).catch(
    (reason) => reason,
  );
  // Where the test runs, 240.0.0.1 may also swallow packets; then the time is over first.
  if (error instanceof SmtpTrouble) expect(error.facts.error?.code).not.toBe('ENETUNREACH');
  else expect(error).toMatchObject({ name: 'TimeoutError' });
});

test('IPv6 and IPv4 take turns, in the order of the system', () => {
  expect(interleaveFamilies(['::1', '::2', '::3', '10.0.0.1'])).toEqual(['::1', '10.0.0.1', '::2', '::3']);
  expect(interleaveFamilies(['10.0.0.1', '::1', '::2', '::3'])).toEqual(['10.0.0.1', '::1', '::2', '::3']);
  expect(interleaveFamilies(['10.0.0.1', '10.0.0.2'])).toEqual(['10.0.0.1', '10.0.0.2']);
  expect(interleaveFamilies([])).toEqual([]);
});

test('names beyond ASCII and with a final dot are looked up as DNS has them', async () => {
  const server = await scripted();
  const events = await collect(testConnection(at(0, { smtpServer: `localhost.:${server.port}` }), { authorities: [] }));
  expect(endOf(events, 'resolve').detail?.addresses).toContain('127.0.0.1');
  expect(resultOf(events).ok).toBe(true);
});
