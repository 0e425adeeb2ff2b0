import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { connectToAny } from '../../../electron/smtp/connect.ts';
import { listen } from '../../hostile/listen.ts';

const LISTEN = (host: string, port: number): string =>
  `require('node:net').createServer().listen({ host: '${host}', port: ${port}, backlog: 1 }, () => console.log('up'))`;

/** Connections that the queue of a listener takes that nobody picks up from: the backlog and one more. */
const QUEUE = 2;

/** An address that says nothing on a port, as behind a firewall: its listener is stopped, and its queue is full. */
async function silence(host: string, port: number): Promise<void> {
  const listener = spawn(process.execPath, ['-e', LISTEN(host, port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void listener.kill('SIGKILL'));
  await once(listener.stdout, 'data');
  listener.kill('SIGSTOP');
  for (let taken = 0; taken < QUEUE; taken += 1) {
    const socket = connect({ host, port });
    socket.on('error', () => {});
    onTestFinished(() => void socket.destroy());
    await once(socket, 'connect');
  }
}

// Elsewhere only one loopback address is there, and full queues answer otherwise.
test.skipIf(process.platform !== 'linux')(
  'an address that says nothing is told beside the one that answers',
  async () => {
    const server = await listen(() => {});
    await silence('127.0.0.9', server.port);
    const { socket, failed } = await connectToAny(['127.0.0.9', '127.0.0.1'], server.port, AbortSignal.timeout(20_000));
    expect(socket.remoteAddress).toBe('127.0.0.1');
    expect(failed).toEqual([{ address: '127.0.0.9', error: 'NO_ANSWER' }]);
    socket.destroy();
  },
);
