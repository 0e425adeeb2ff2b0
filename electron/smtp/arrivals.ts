/** Characters kept of each reply: enough to quote it. */
const KEPT_MAX = 512;
/** Characters of a line that tell whether another one follows. */
const HEAD_MAX = 16;

/** What has arrived from a server, before anyone has read replies out of it. */
export type Arrivals = {
  readonly feed: (chunk: Buffer) => void;
  /** A reply has been read. */
  readonly taken: () => void;
  /** Bytes that have not been read yet. */
  readonly unread: () => number;
  /** The beginning of what has not been read yet; empty where nothing has arrived. */
  readonly waiting: () => string;
  /** The beginning of a reply that has not ended yet; empty where there is none. */
  readonly begun: () => string;
  /** Forgets everything: the connection begins anew, inside TLS. */
  readonly reset: () => void;
};

/**
 * Counts replies (RFC 5321 §4.2.1) as their bytes arrive. nodemailer reads them one by one, and would take what came
 * before a command for the answer to it.
 */
export function countArrivals(): Arrivals {
  let complete: { readonly text: string; readonly bytes: number }[] = [];
  let reply = '';
  let line = '';
  let unread = 0;
  // Of them, those that belong to complete replies.
  let whole = 0;

  const endLine = (bytesBehind: number): void => {
    const continued = /^\d+-/.test(line);
    line = '';
    if (continued) {
      if (reply.length < KEPT_MAX) reply = `${reply.replace(/\r$/, '')}\n`;
      return;
    }
    // Empty lines are no replies.
    if (reply.trim() !== '') {
      const bytes = unread - bytesBehind - whole;
      whole += bytes;
      complete.push({ text: reply.trim(), bytes });
    }
    reply = '';
  };
  return {
    feed: (chunk) => {
      unread += chunk.length;
      for (let start = 0; start < chunk.length; ) {
        const end = chunk.indexOf(0x0a, start);
        const stop = end === -1 ? chunk.length : end;
        line += chunk.toString('latin1', start, Math.min(stop, start + HEAD_MAX - line.length));
        reply += chunk.toString('latin1', start, Math.min(stop, start + Math.max(KEPT_MAX - reply.length, 0)));
        if (end !== -1) endLine(chunk.length - end - 1);
        start = stop + 1;
      }
    },
    taken: () => {
      const { bytes } = complete.shift() ?? { bytes: 0 };
      whole -= bytes;
      unread -= bytes;
    },
    unread: () => unread,
    waiting: () => complete[0]?.text ?? reply.trim(),
    begun: () => (complete.length > 0 ? '' : reply.trim()),
    reset: () => {
      complete = [];
      reply = '';
      line = '';
      unread = 0;
      whole = 0;
    },
  };
}
