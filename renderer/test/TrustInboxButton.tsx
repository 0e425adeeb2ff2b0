import { Button } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Diagnosis } from '../../shared/contract/smtp-events.ts';
import type { DiagnosisCode } from '../../shared/diagnosis/codes.ts';
import { orpc } from '../client.ts';
import { useNotices } from '../notices/NoticeProvider.tsx';
import { isInbox } from './is-inbox.ts';

/** Findings that trusting the authority of a certificate resolves. */
const UNKNOWN = new Set<DiagnosisCode>([
  'CERTIFICATE_UNKNOWN_ISSUER',
  'CERTIFICATE_UNTRUSTED_ROOT',
  'CERTIFICATE_SELF_SIGNED',
]);

type TrustInboxButtonProps = { diagnosis: Diagnosis; smtpServer: string; onTrusted: () => void };

/** Where a test failed only because nobody vouches for the test inbox's certificate: offers to trust its authority. */
export function TrustInboxButton({ diagnosis, smtpServer, onTrusted }: TrustInboxButtonProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { notify, notifyError } = useNotices();
  const status = useQuery(orpc.inbox.status.queryOptions()).data;
  const trust = useMutation(
    orpc.authorities.addInbox.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: orpc.authorities.key() });
        notify({ text: t('connection.test.trusted'), intent: 'success' });
        onTrusted();
      },
      onError: notifyError,
    }),
  );
  if (!UNKNOWN.has(diagnosis.code) || !status || !isInbox(smtpServer, status)) return null;
  return (
    <Button size="small" appearance="primary" disabled={trust.isPending} onClick={() => trust.mutate(undefined)}>
      {t('connection.test.trustInbox')}
    </Button>
  );
}
