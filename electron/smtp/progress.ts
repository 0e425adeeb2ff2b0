import { Transform } from 'node:stream';

/** Least bytes between two reports. */
const STEP_MIN = 65_536;

/**
 * Counts what passes and reports it: at the start, at every per cent or 64 KiB, whichever is more, and at the end. What
 * has passed is with the socket, for the stream waits while the server does.
 */
export function countProgress(totalBytes: number, report: (sentBytes: number) => void): Transform {
  const step = Math.max(STEP_MIN, totalBytes / 100);
  let sentBytes = 0;
  let reported = 0;
  report(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sentBytes += chunk.length;
      if (sentBytes - reported >= step) {
        reported = sentBytes;
        report(sentBytes);
      }
      done(null, chunk);
    },
    flush(done) {
      if (sentBytes > reported) report(sentBytes);
      done();
    },
  });
}
