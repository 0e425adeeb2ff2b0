import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TestResult } from '../../shared/contract/smtp-events.ts';
import type { SmtpConnectionManager } from '../../shared/model/connection-manager.ts';
import { reachableConnections } from '../../shared/model/package.ts';
import { asking } from '../accounts/asking.ts';
import { useAskForPassword } from '../accounts/use-ask-for-password.ts';
import { useSettings } from '../app/use-settings.ts';
import { client, orpc } from '../client.ts';
import { useAnnounceText } from '../controls/use-announce-text.ts';
import { useDiagnosisText } from '../controls/use-text.ts';
import { useDocuments } from '../definitions/use-packages.ts';
import { useStoredEvaluation } from '../expressions/use-stored-evaluation.ts';
import { Cancelled } from '../host/errors.ts';
import { useNotices } from '../notices/NoticeProvider.tsx';
import { askedFor, envelopeOf } from './envelope.ts';

/** A browser opens six connections to one host; the page needs the others. */
const AT_ONCE = 2;

type TestRuns = {
  /** Ids of the connection managers that are being tested, or wait for it. */
  readonly testing: ReadonlySet<string>;
  start: (connections: readonly SmtpConnectionManager[]) => void;
  cancel: (connections: readonly SmtpConnectionManager[]) => void;
};

const TestRunsContext = createContext<TestRuns | undefined>(undefined);

/** Tests of stored connection managers, started from the tray; their results become the badges. */
export function useTestRuns(): TestRuns {
  const runs = useContext(TestRunsContext);
  if (!runs) throw new Error('useTestRuns needs a TestRunsProvider above');
  return runs;
}

export function TestRunsProvider({ children }: { children: ReactNode }) {
  const [testing, setTesting] = useState<ReadonlySet<string>>(new Set());
  const running = useRef(new Map<string, AbortController>());
  const waiting = useRef<SmtpConnectionManager[]>([]);
  const testOne = useTestOne();
  const { t } = useTranslation();
  const announce = useAnnounceText();

  const known = useCallback((): string[] => [...running.current.keys(), ...waiting.current.map(({ id }) => id)], []);

  const start = useCallback(
    (connections: readonly SmtpConnectionManager[]) => {
      const next = async (): Promise<void> => {
        const connection = running.current.size < AT_ONCE ? waiting.current.shift() : undefined;
        if (!connection) return;
        const controller = new AbortController();
        running.current.set(connection.id, controller);
        await testOne(connection, controller.signal);
        running.current.delete(connection.id);
        setTesting(new Set(known()));
        await next();
      };
      waiting.current.push(...connections.filter(({ id }) => !known().includes(id)));
      setTesting(new Set(known()));
      for (let slot = 0; slot < AT_ONCE; slot += 1) void next();
    },
    [testOne, known],
  );

  const cancel = useCallback(
    (connections: readonly SmtpConnectionManager[]) => {
      const ids = new Set(connections.map(({ id }) => id));
      waiting.current = waiting.current.filter(({ id }) => !ids.has(id));
      for (const id of ids) running.current.get(id)?.abort();
      setTesting(new Set(known()));
      announce(t('connection.test.cancelled'));
    },
    [known, announce, t],
  );

  const runs = useMemo(() => ({ testing, start, cancel }), [testing, start, cancel]);
  return <TestRunsContext value={runs}>{children}</TestRunsContext>;
}

/** One test from start to badge. Its outcome is announced; a failure of the call itself becomes a notice. */
function useTestOne(): (connection: SmtpConnectionManager, signal: AbortSignal) => Promise<void> {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const settings = useSettings();
  const announce = useAnnounceText();
  const diagnosisText = useDiagnosisText();
  const { notifyError } = useNotices();
  const ask = useAskForPassword();
  const packages = useDocuments();
  const evaluationOf = useStoredEvaluation();
  return async (connection, signal) => {
    const { id, name, connectionString } = connection;
    try {
      // Copies of a package file share the ids of their connection managers.
      const pkg =
        packages.find((candidate) => reachableConnections(candidate).includes(connection)) ??
        packages.find((candidate) => reachableConnections(candidate).some((other) => other.id === id));
      const evaluate = pkg && evaluationOf(pkg, connection);
      const input = { connectionString, connectionId: id, evaluate, ...askedFor(envelopeOf(settings, id)) };
      let result: TestResult | undefined;
      for await (const event of asking(ask, () => client.smtp.test(input, { signal }))) {
        if (event.type === 'result') result = event;
      }
      await queryClient.invalidateQueries({ queryKey: orpc.smtp.results.key() });
      if (result) announce(t('connection.announced', { name, verdict: diagnosisText(result.diagnosis).cause }));
    } catch (error) {
      if (!(error instanceof Cancelled)) notifyError(error);
    }
  };
}
