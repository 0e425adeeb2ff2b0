/**
 * How many calls may wait for domain controllers at the same time. They wait on libuv's threads, of which there are four
 * unless UV_THREADPOOL_SIZE says otherwise; name resolution and files need them, too.
 */
const SLOTS = 3;
/**
 * How many of them for one domain. A call cannot be taken back: where a domain controller does not answer it keeps its
 * slot for up to 25 s (MIT's library), whether somebody still waits or not. Other domains must not wait for that.
 */
const SLOTS_PER_DOMAIN = 2;

const taken = new Map<string, number>();
let waiting: readonly { readonly domain: string; readonly begin: () => void }[] = [];

/**
 * Runs a call that may wait for a domain controller, once there is room for it; those of a domain in their order.
 *
 * @param domain whose controllers are asked, as it was typed; empty for that of the signed-in user
 */
export async function inSlot<Value>(domain: string, call: () => Promise<Value>): Promise<Value> {
  const key = domain.toUpperCase();
  await new Promise<void>((begin) => {
    waiting = [...waiting, { domain: key, begin }];
    admit();
  });
  try {
    return await call();
  } finally {
    count(key, -1);
    admit();
  }
}

/** Whoever waits and may begin now, begins: those who wait longest first. */
function admit(): void {
  for (const request of waiting) {
    const all = [...taken.values()].reduce((total, calls) => total + calls, 0);
    if (all >= SLOTS) return;
    if ((taken.get(request.domain) ?? 0) >= SLOTS_PER_DOMAIN) continue;
    waiting = waiting.filter((other) => other !== request);
    count(request.domain, 1);
    request.begin();
  }
}

function count(domain: string, change: 1 | -1): void {
  const calls = (taken.get(domain) ?? 0) + change;
  if (calls === 0) taken.delete(domain);
  else taken.set(domain, calls);
}
