import type { Socket } from 'node:net';
import type { Act } from './script.ts';

/** Resets the connection: what TCP calls RST. */
export const reset: Act = (_socket, raw) => void raw.resetAndDestroy();

/** Ends the server's side of the connection and keeps listening. */
export const halfClose: Act = (socket) => void socket.end();

/** Stops reading, so that the client cannot get rid of what it has to say. */
export const stopReading: Act = (socket) => void socket.pause();

/** Says a text again and again as fast as the client takes it, up to so many bytes. */
export const endless =
  (text: string | Buffer, bytes = 100 * 1024 * 1024): Act =>
  (socket) => {
    const block = Buffer.concat(Array(Math.ceil(65_536 / text.length)).fill(Buffer.from(text)));
    let left = bytes;
    const pump = (): void => {
      while (left > 0 && !socket.destroyed) {
        left -= block.length;
        if (!socket.write(block)) return;
      }
    };
    socket.on('drain', pump);
    pump();
  };

/** Says texts one after another with a pause between them, over and over where `again` says so. */
export const drip =
  (texts: Iterable<string>, pause: number, again = false): Act =>
  (socket) => {
    const all = [...texts];
    let next = 0;
    const say = (): void => {
      if (next < all.length) socket.write(all[next] ?? '');
      next += 1;
      if (next >= all.length && again) next = 0;
    };
    say();
    const timer = setInterval(say, pause);
    socket.on('close', () => clearInterval(timer));
  };

/** Sends every byte in a packet of its own. */
export const inPieces =
  (text: string): Act =>
  (socket) => {
    const bytes = Buffer.from(text);
    let at = 0;
    const next = (): void => {
      if (at >= bytes.length || socket.destroyed) return;
      at += 1;
      socket.write(bytes.subarray(at - 1, at), next);
    };
    (socket as Socket).setNoDelay(true);
    next();
  };

/** Says on the TCP socket, past TLS. */
export const pastTls =
  (bytes: string | Buffer): Act =>
  (_socket, raw) =>
    void raw.write(bytes);
