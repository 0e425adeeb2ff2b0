import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testConnection } from '../../electron/smtp/index.ts';
import { openHandles, type WindowsCredentials } from '../../electron/windows-authentication/index.ts';
import { at, collect, endOf, resultOf } from '../electron/smtp/smtp-under-test.ts';
import { ALICE, REALM } from './accounts.ts';
import { inEnvironment, type Lab, labMissing, type ServiceName, startLab } from './lab.ts';
import { freePort, until } from './process.ts';

const missing = labMissing();
// A run without the lab has to be seen as one.
if (missing) console.error(`SKIPPED: ${missing}`);

const signedIn: WindowsCredentials = { kind: 'signedInUser' };
const inRealm: WindowsCredentials = { kind: 'account', ...ALICE, domain: REALM };

describe.skipIf(missing)('a KDC that is not there', () => {
  let lab: Lab;
  let restore: () => void;
  /** Takes connections and says nothing. */
  let silent: { port: number; connections: () => number; end: () => Promise<void> };

  beforeAll(async () => {
    lab = await startLab();
  });
  beforeEach(async () => {
    silent = await listenInSilence();
    // A ticket for the KDC and none for the mail server: that is asked for during the sign-in.
    restore = inEnvironment({ KRB5CCNAME: await lab.kdc.signIn(ALICE), KRB5_CONFIG: '' });
  });
  afterEach(async () => {
    restore();
    await silent.end();
    // A call that a cancelled test left behind ends with the connection; the next test counts from nothing.
    await until('every handle is released', async () => openHandles() === 0);
  });
  // Undefined where it did not start.
  afterAll(async () => {
    await (lab as Lab | undefined)?.stop();
  });

  const leadTo = async (port: number): Promise<void> => {
    process.env.KRB5_CONFIG = await lab.kdc.configurationFor(port);
  };
  const testAt = (
    service: ServiceName,
    options: { credentials: WindowsCredentials; signal?: AbortSignal; timeout?: number },
  ) => {
    const smtpServer = `localhost:${lab.port(service)}`;
    const { timeout = 60_000, ...rest } = options;
    const properties = at(0, { smtpServer, useWindowsAuthentication: true, enableSsl: true, timeout });
    return collect(testConnection(properties, { authorities: [lab.authority.pem], ...rest }));
  };

  test.each([
    ['a ticket', signedIn],
    ['an account', inRealm],
  ])('nobody listens: said so with %s', async (_name, credentials) => {
    await leadTo(await freePort());
    expect(resultOf(await testAt('cyrusGssapi', { credentials })).diagnosis.code).toBe('KDC_UNREACHABLE');
  });

  test.each([
    ['a ticket', signedIn],
    ['an account', inRealm],
  ])('nobody answers, with %s: this process goes on, and cancelling waits for nobody', async (_name, credentials) => {
    await leadTo(silent.port);
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 5);
    const cancel = new AbortController();
    const events = testAt('cyrusGssapi', { credentials, signal: cancel.signal });
    await until('the KDC is asked', async () => silent.connections() > 0);
    const before = ticks;
    await until('time goes by', async () => ticks > before + 20);
    cancel.abort();
    expect(resultOf(await events).outcome).toBe('cancelled');
    // The library still waits for its answer: neither the ticks nor the cancellation have come after that.
    expect(openHandles()).toBeGreaterThan(0);
    clearInterval(ticking);
  });

  test('nobody answers: the time of the definition ends it, and the domain controller is what is named', async () => {
    await leadTo(silent.port);
    const events = await testAt('cyrusGssapi', { credentials: signedIn, timeout: 3_000 });
    expect(resultOf(events)).toMatchObject({
      diagnosis: {
        code: 'KDC_UNREACHABLE',
        params: { mechanism: 'GSSAPI', reason: expect.stringMatching(/^no answer within \d+ ms$/) },
      },
      inSsis: expect.anything(),
    });
    expect(endOf(events, 'authenticate').status).toBe('failed');
    expect(openHandles()).toBeGreaterThan(0);
  });

  test.each([60_000, 8_000])(
    'nobody answers: an account is signed in by NTLM instead, within %i ms',
    async (timeout) => {
      await leadTo(silent.port);
      const events = await testAt('exchange', { credentials: inRealm, timeout });
      expect(endOf(events, 'authenticate')).toMatchObject({ status: 'passed', detail: { mechanism: 'NTLM' } });
    },
  );
});

async function listenInSilence(): Promise<{ port: number; connections: () => number; end: () => Promise<void> }> {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => socket.destroy());
    socket.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    connections: () => sockets.length,
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
