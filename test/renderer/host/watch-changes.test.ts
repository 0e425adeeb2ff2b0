import { describe, expect, it } from 'vitest';
import { HostGone, NotSignedIn } from '../../../renderer/host/errors.ts';
import { watchChanges } from '../../../renderer/host/watch-changes.ts';
import type { ChangeTopic } from '../../../shared/contract/index.ts';

type Opened = AsyncIterable<{ topic: ChangeTopic }>;

async function* stream(...topics: ChangeTopic[]): Opened {
  for (const topic of topics) yield { topic };
}

/** Follows a host that answers each attempt with the next of `answers`, and then ends. */
async function watched(...answers: (() => Promise<Opened>)[]) {
  const controller = new AbortController();
  const log: string[] = [];
  const waits: number[] = [];
  await watchChanges({
    open: async () => {
      const answer = answers.shift();
      if (answer) return answer();
      controller.abort();
      throw new HostGone();
    },
    onState: (state) => log.push(state),
    onChange: (topic) => log.push(topic ?? 'everything'),
    signal: controller.signal,
    wait: async (ms) => {
      waits.push(ms);
    },
  });
  return { log, waits };
}

const gone = async (): Promise<Opened> => {
  throw new HostGone();
};

describe('watchChanges', () => {
  it('reports topics, but not signs of life', async () => {
    const { log } = await watched(async () => stream('packages', 'alive', 'inbox'));
    expect(log).toEqual(['connected', 'packages', 'inbox', 'lost']);
  });

  it('takes everything for changed after a reconnect, not at the first start', async () => {
    const { log } = await watched(
      async () => stream(),
      async () => stream('results'),
    );
    expect(log).toEqual(['connected', 'lost', 'connected', 'everything', 'results', 'lost']);
  });

  it('waits longer from attempt to attempt, and starts anew after a connection', async () => {
    const { waits } = await watched(gone, gone, gone, async () => stream(), gone);
    expect(waits).toEqual([250, 500, 1_000, 250, 500]);
  });

  it('gives up where the session is over: only a person can open another', async () => {
    const { log } = await watched(async () => {
      throw new NotSignedIn();
    });
    expect(log).toEqual(['signedOut']);
  });
});
