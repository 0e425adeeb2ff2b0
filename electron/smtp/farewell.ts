import type { Socket } from 'node:net';
import type { Run } from './run.ts';

/** Milliseconds before the end of a run's time at which we stop waiting for a greeting; less for short time-outs. */
const LISTENING_TIME = 1_000;

/** QUIT outside the conversation, where there is none. */
export type Farewell = { readonly say: () => void; readonly said: () => boolean; readonly cancel: () => void };

/**
 * Says QUIT to a server that has not greeted shortly before the time is over, as a client that leaves should (RFC 5321
 * §4.1.1.10). Servers of other protocols wait for their client to begin: a web server answers QUIT with
 * `HTTP/1.1 400`, a server that expects TLS with an alert, and so we learn who is there.
 */
export function farewellOnSilence(socket: Socket, run: Run): Farewell {
  let said = false;
  const say = (): void => {
    said = true;
    run.transcript('client', 'QUIT');
    socket.write('QUIT\r\n');
  };
  const remaining = run.remaining();
  const timer = setTimeout(say, remaining - Math.min(LISTENING_TIME, remaining / 4));
  return { say, said: () => said, cancel: () => clearTimeout(timer) };
}
