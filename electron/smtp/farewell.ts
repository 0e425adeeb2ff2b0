import type { Socket } from 'node:net';
import type { Run } from './run.ts';
import { speaksTls } from './speaks-tls.ts';

/** Milliseconds before the end of a run's time at which we stop waiting for a greeting; less for short time-outs. */
const LISTENING_TIME = 1_000;

/** QUIT outside the conversation, where there is none. */
export type Farewell = {
  readonly say: () => void;
  readonly said: () => boolean;
  /** Whether the silent server speaks TLS; false until it was asked. */
  readonly speaksTls: () => Promise<boolean>;
  readonly cancel: () => void;
};

/**
 * Takes leave of a server that has not greeted shortly before the time is over, and learns who it is. Servers of other
 * protocols wait for their client to begin: a web server answers QUIT (RFC 5321 §4.1.1.10) with `HTTP/1.1 400`. One
 * that expects TLS from the first byte hangs up or sends an alert; it is asked with a TLS hello of its own.
 */
export function farewellOnSilence(socket: Socket, run: Run): Farewell {
  let said = false;
  let tls = Promise.resolve(false);
  const say = (): void => {
    said = true;
    run.transcript('client', 'QUIT');
    socket.write('QUIT\r\n');
  };
  const onSilence = (): void => {
    say();
    if (socket.remoteAddress && !run.implicitTls) tls = speaksTls(socket.remoteAddress, run.server.port, run.signal);
  };
  const remaining = run.remaining();
  const timer = setTimeout(onSilence, remaining - Math.min(LISTENING_TIME, remaining / 2));
  return { say, said: () => said, speaksTls: () => tls, cancel: () => clearTimeout(timer) };
}
