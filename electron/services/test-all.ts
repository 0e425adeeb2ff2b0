import type { BatchEvent, BatchTest } from '../../shared/contract/test-all.ts';
import { Failure } from '../../shared/model/failure.ts';
import { streamed } from '../smtp/stream.ts';
import type { RunTest } from './testing.ts';

/** Operations that test many connection managers at once. `ended` is called at the end of each batch. */
export function testAllOperations(test: RunTest, ended: () => void) {
  const batches = new Map<string, ReadonlyMap<string, AbortController>>();

  return {
    /** Tests all of them, each as its turn comes. */
    async *testAll(
      { batchId, tests }: { batchId: string; tests: readonly BatchTest[] },
      signal?: AbortSignal,
    ): AsyncGenerator<BatchEvent> {
      const cancels = new Map(tests.map(({ testId }) => [testId, new AbortController()]));
      batches.set(batchId, cancels);
      try {
        yield* streamed<BatchEvent>(signal, async (emit, left) => {
          const testOne = async (one: BatchTest): Promise<void> => {
            const { testId } = one;
            const cancel = cancels.get(testId)?.signal;
            try {
              const events = test(one, cancel ? AbortSignal.any([left, cancel]) : left, { batch: true });
              for await (const event of events) emit({ testId, event });
            } catch (error) {
              if (!(error instanceof Failure)) throw error;
              const { code, params, problems } = error;
              emit({ testId, failure: { code, params, problems: [...problems] } });
            }
          };
          await Promise.all(tests.map(testOne));
        });
      } finally {
        batches.delete(batchId);
        ended();
      }
    },

    cancelTests({ batchId, testIds }: { batchId: string; testIds: readonly string[] }): void {
      const cancels = batches.get(batchId);
      for (const id of testIds) cancels?.get(id)?.abort();
    },
  };
}
