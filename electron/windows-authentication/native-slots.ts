/**
 * How many calls may wait for a domain controller at the same time. They wait on libuv's threads, of which there are four
 * unless UV_THREADPOOL_SIZE says otherwise; name resolution and files need them, too.
 */
const SLOTS = 2;

let taken = 0;
const waiting: (() => void)[] = [];

/** Runs a call that may wait for a domain controller, once there is room for it. */
export async function inSlot<Value>(call: () => Promise<Value>): Promise<Value> {
  if (taken < SLOTS) taken += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await call();
  } finally {
    // The slot goes to whoever waits longest, or becomes free.
    const next = waiting.shift();
    if (next) next();
    else taken -= 1;
  }
}
