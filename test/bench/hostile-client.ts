// The client of the benchmark `hostile`, in a process of its own: asks a polite server, so that all is loaded that will
// be needed, then the hostile one, and tells its parent what came of it and how much memory that took.
import { once } from 'node:events';
import { ask, type Question } from '../hostile/ask.ts';

/** What the parent sends. */
export type Order = { readonly polite: Question; readonly hostile: Question };

/** What the parent gets: the code of the finding, milliseconds, and bytes of memory over those of the idle process. */
export type Measured = { readonly finding: string; readonly ms: number; readonly bytes: number };

const { gc } = globalThis;
if (!gc || !process.send) throw new Error('started by hostile.bench.ts, with --expose-gc');

const memory = (): number => process.memoryUsage.rss();
/** The most that this process has ever had, in bytes. */
const highest = (): number => process.resourceUsage().maxRSS * 1_024;

async function findingOf(question: Question, onEvent: () => void = () => {}): Promise<string> {
  let finding = '';
  for await (const event of ask(question)) {
    onEvent();
    if (event.type === 'result') finding = event.diagnosis.code;
  }
  return finding;
}

const [order] = (await once(process, 'message')) as [Order];
await findingOf(order.polite);
await gc({ execution: 'async', type: 'major' });

const idle = memory();
const before = highest();
let peak = idle;
const look = (): void => {
  peak = Math.max(peak, memory());
};
const timer = setInterval(look, 2);
const start = performance.now();
const finding = await findingOf(order.hostile, look);
const ms = Math.round(performance.now() - start);
clearInterval(timer);
look();
// A peak between two looks shows where it is higher than anything before.
if (highest() > before) peak = Math.max(peak, highest());

process.send({ finding, ms, bytes: peak - idle } satisfies Measured);
// Unless the parent has gone.
if (process.connected) process.disconnect();
