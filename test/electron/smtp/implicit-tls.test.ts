import { expect, onTestFinished, test } from 'vitest';
import { leave } from '../../../electron/smtp/leave.ts';
import { evidenceOf, startRun } from '../../../electron/smtp/run.ts';
import { openSession } from '../../../electron/smtp/session.ts';
import type { StepEvent, TranscriptEvent } from '../../../shared/contract/smtp-events.ts';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { makeAuthority } from '../../certificates.ts';
import { listen, listenTls } from '../../hostile/listen.ts';
import { at, endOf, stepEnds } from './smtp-under-test.ts';

const authority = await makeAuthority();

// Port 465 cannot be listened on everywhere, so these runs are told to do what they would do there.
function runAt(port: number, timeout = 5_000) {
  const events: (StepEvent | TranscriptEvent)[] = [];
  const run = startRun({ host: '127.0.0.1', port, portGiven: true }, at(port, { enableSsl: true, timeout }), {
    authorities: [authority.pem],
    signal: new AbortController().signal,
    emit: (event) => events.push(event),
  });
  onTestFinished(run.end);
  return { run: { ...run, implicitTls: true }, events };
}

async function failure(port: number, timeout?: number) {
  const { run, events } = runAt(port, timeout);
  const error = await openSession(run).catch((reason) => reason);
  return { events, error, diagnosis: diagnose(evidenceOf(error, run)) };
}

test('TLS from the first byte comes before the greeting, and only port 465 with SSL has it', async () => {
  const server = await listenTls(await authority.issue(), (socket) => {
    socket.write('220 smtps.test ESMTP\r\n');
    socket.on('data', (chunk) =>
      socket.write(chunk.includes('QUIT') ? '221 Bye\r\n' : '250-smtps.test\r\n250 HELP\r\n'),
    );
  });
  const { run, events } = runAt(server.port);
  const session = await openSession(run);
  await leave(session, run);
  expect(stepEnds(events)).toEqual([
    'resolve:passed',
    'connect:passed',
    'starttls:passed',
    'greeting:passed',
    'ehlo:passed',
    'quit:passed',
  ]);
  expect(endOf(events, 'starttls').detail).toMatchObject({ implicit: true, protocol: 'TLSv1.3' });
  expect(endOf(events, 'ehlo').detail).toEqual({ capabilities: ['HELP'], encrypted: true });
  const options = { authorities: [], signal: new AbortController().signal, emit: () => {} };
  for (const [port, enableSsl, implicitTls] of [
    [465, true, true],
    [465, false, false],
    [25, true, false],
  ] as const) {
    const other = startRun({ host: 'x', port, portGiven: true }, at(port, { enableSsl }), options);
    other.end();
    expect(other.implicitTls).toBe(implicitTls);
  }
});

test('a certificate that does not verify is shown', async () => {
  const server = await listenTls(await authority.issue({ since: -9, days: -1 }), () => {});
  const { error, diagnosis } = await failure(server.port);
  expect(diagnosis.code).toBe('CERTIFICATE_EXPIRED');
  expect(error.detail).toMatchObject({ implicit: true, certificates: [{ subject: 'CN=localhost' }, {}] });
  await server.deserted();
});

test('a server that greets in plain text does not speak TLS', async () => {
  const server = await listen((socket) => void socket.write('220 plain.test ESMTP\r\n'));
  expect((await failure(server.port)).diagnosis.code).toBe('TLS_NOT_SPOKEN');
});

test('a server that hangs up, and one that says nothing', async () => {
  const rude = await listen((socket) => void socket.once('data', () => socket.destroy()));
  expect((await failure(rude.port)).diagnosis.code).toBe('TLS_CUT');
  const silent = await listen(() => {});
  expect((await failure(silent.port, 300)).diagnosis).toMatchObject({
    code: 'TIMED_OUT',
    params: { step: 'starttls' },
  });
});
