import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchEvent } from '../../shared/contract/test-all.ts';
import { useSettings } from '../app/use-settings.ts';
import { client, orpc } from '../client.ts';
import { useAnnounceText } from '../controls/use-announce-text.ts';
import { useStoredEvaluation } from '../expressions/use-stored-evaluation.ts';
import { Cancelled } from '../host/errors.ts';
import { useNotices } from '../notices/NoticeProvider.tsx';
import { askedFor, envelopeOf } from '../test/envelope.ts';
import { type BatchStates, type Testable, testIdOf, withEnded, withEvents, withStarted } from './batch-state.ts';

/** Milliseconds between two looks at what came: each is drawn. */
const LOOK_EVERY = 100;

type TestAll = {
  /** The tests of this session, by `testIdOf`. They go on while nobody looks at them. */
  readonly states: BatchStates;
  start: (tests: readonly Testable[]) => void;
  /** Cancels the tests of these connection managers; what has ended stays. */
  cancel: (tests: readonly Testable[]) => void;
};

const TestAllContext = createContext<TestAll | undefined>(undefined);

/** Tests of many connection managers at once. */
export function useTestAll(): TestAll {
  const testAll = useContext(TestAllContext);
  if (!testAll) throw new Error('useTestAll needs a TestAllProvider above');
  return testAll;
}

export function TestAllProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const settings = useSettings();
  const announce = useAnnounceText();
  const { notifyError } = useNotices();
  const evaluationOf = useStoredEvaluation();
  const [states, setStates] = useState<BatchStates>(new Map());
  /** Which batch tests a connection manager now. */
  const batches = useRef(new Map<string, string>());

  const start = useCallback(
    (asked: readonly Testable[]) => {
      const tests = asked
        .filter((test) => !batches.current.has(testIdOf(test)))
        .map((test) => ({
          testId: testIdOf(test),
          connectionId: test.connection.id,
          connectionString: test.connection.connectionString,
          evaluate: evaluationOf(test.pkg, test.connection),
          ...askedFor(envelopeOf(settings, test.connection.id)),
        }));
      if (tests.length === 0) return;
      const batchId = crypto.randomUUID();
      const ids = tests.map(({ testId }) => testId);
      for (const id of ids) batches.current.set(id, batchId);
      setStates((before) => withStarted(before, tests, new Date().toISOString()));
      void follow(client.smtp.testAll({ batchId, tests }), (came) => {
        for (const { testId, event, failure } of came) {
          if (failure || event?.type === 'result') batches.current.delete(testId);
        }
        setStates((before) => withEvents(before, came, new Date().toISOString()));
      })
        .catch((error) => {
          if (!(error instanceof Cancelled)) notifyError(error);
        })
        .finally(() => {
          for (const id of ids) if (batches.current.get(id) === batchId) batches.current.delete(id);
          setStates((before) => withEnded(before, ids));
          announce(t('testAll.ended'));
          void queryClient.invalidateQueries({ queryKey: orpc.smtp.results.key() });
        });
    },
    [settings, evaluationOf, queryClient, announce, notifyError, t],
  );

  const cancel = useCallback(
    (tests: readonly Testable[]) => {
      const byBatch = Map.groupBy(tests.map(testIdOf), (id) => batches.current.get(id));
      for (const [batchId, ids] of byBatch) {
        if (batchId) void client.smtp.cancelTests({ batchId, testIds: ids }).catch(notifyError);
      }
    },
    [notifyError],
  );

  const testAll = useMemo(() => ({ states, start, cancel }), [states, start, cancel]);
  return <TestAllContext value={testAll}>{children}</TestAllContext>;
}

/** Hands on what a stream brings, a bundle at a time, until it ends. */
async function follow(
  stream: Promise<AsyncIterable<BatchEvent>>,
  onEvents: (came: readonly BatchEvent[]) => void,
): Promise<void> {
  let came: BatchEvent[] = [];
  const look = (): void => {
    if (came.length > 0) onEvents(came);
    came = [];
  };
  const timer = setInterval(look, LOOK_EVERY);
  try {
    for await (const event of await stream) came.push(event);
  } finally {
    clearInterval(timer);
    look();
  }
}
