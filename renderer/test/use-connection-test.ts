import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenAccount } from '../../shared/contract/accounts.ts';
import type { Envelope, Evaluate } from '../../shared/contract/index.ts';
import type { Certificate, TestEvent, TestResult } from '../../shared/contract/smtp-events.ts';
import { asking } from '../accounts/asking.ts';
import { useAskForPassword } from '../accounts/use-ask-for-password.ts';
import { client, orpc } from '../client.ts';
import { useAnnounceText } from '../controls/use-announce-text.ts';
import { useDiagnosisText } from '../controls/use-text.ts';
import { useStream } from '../host/use-stream.ts';
import { askedFor } from './envelope.ts';

/** A connection test of what is typed, as the editor shows it. */
export function useConnectionTest(connectionId: string | undefined) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const announce = useAnnounceText();
  const diagnosisText = useDiagnosisText();
  const stream = useStream<TestEvent>();
  const [tested, setTested] = useState<{
    connectionString: string;
    account: GivenAccount | undefined;
    evaluate: Evaluate | undefined;
    startedAt: string;
  }>();
  const result = stream.events.find((event): event is TestResult => event.type === 'result');

  const ask = useAskForPassword();

  /** `account` as typed; undefined for the stored one, or the signed-in user. `evaluate` where expressions set something. */
  const start = async (
    connectionString: string,
    envelope: Envelope,
    account?: GivenAccount,
    evaluate?: Evaluate,
  ): Promise<void> => {
    setTested({ connectionString, account, evaluate, startedAt: new Date().toISOString() });
    const input = { connectionString, evaluate, ...(connectionId ? { connectionId } : {}), ...askedFor(envelope) };
    await stream.start(async (signal) =>
      asking(ask, (password) =>
        client.smtp.test(
          { ...input, ...(account && { account: { ...account, ...(password ? { password } : {}) } }) },
          { signal },
        ),
      ),
    );
    await queryClient.invalidateQueries({ queryKey: orpc.smtp.results.key() });
  };

  const verdict = result && diagnosisText(result.diagnosis).cause;
  useEffect(() => {
    if (stream.status === 'done' && verdict) announce(verdict);
    if (stream.status === 'cancelled') announce(t('connection.test.cancelled'));
  }, [stream.status, verdict, announce, t]);

  return {
    status: stream.status,
    events: stream.events,
    error: stream.error,
    /** The connection string that was tested last. */
    tested: tested?.connectionString,
    /** When it began, ISO 8601. */
    startedAt: tested?.startedAt,
    /** The account that was given for that test; undefined for the stored one. */
    testedAccount: tested?.account,
    /** With what the expressions were evaluated for that test. */
    testedWith: tested?.evaluate,
    result,
    certificates: certificatesOf(stream.events),
    start,
    cancel: stream.cancel,
  };
}

export type ConnectionTest = ReturnType<typeof useConnectionTest>;

/** The certificates that the server showed in the last TLS handshake. */
function certificatesOf(events: readonly TestEvent[]): readonly Certificate[] {
  const shown = events.findLast((event) => event.type === 'step' && event.detail?.certificates !== undefined);
  return shown?.type === 'step' ? (shown.detail?.certificates ?? []) : [];
}
