/** Least bytes between two reports. */
const STEP_MIN = 65_536;

/**
 * Passes a message on and reports how much of it has gone: at the start, at every per cent or 64 KiB, whichever is
 * more, and at the end. The source is opened when the first byte is asked for, and read as fast as the server takes it.
 */
export async function* countProgress(
  openSource: () => AsyncIterable<Buffer>,
  totalBytes: number,
  report: (sentBytes: number) => void,
): AsyncGenerator<Buffer, void, undefined> {
  const step = Math.max(STEP_MIN, totalBytes / 100);
  let sentBytes = 0;
  let reported = 0;
  report(0);
  for await (const chunk of openSource()) {
    yield chunk;
    sentBytes += chunk.length;
    if (sentBytes - reported >= step) {
      reported = sentBytes;
      report(sentBytes);
    }
  }
  if (sentBytes > reported) report(sentBytes);
}
