import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../shared/contract/smtp-events.ts';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { useAuthorities } from '../settings/use-authorities.ts';
import { authorityOf } from './certificate-names.ts';

/** Offers to trust the authority of a chain, with what that means; says so where there is none to trust. */
export function TrustAuthority({ chain }: { chain: readonly Certificate[] }) {
  const { t } = useTranslation();
  const { list, add } = useAuthorities();
  const authority = authorityOf(chain);
  if (!authority) {
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>{t('settings.certificate.noAuthority')}</MessageBarBody>
      </MessageBar>
    );
  }
  const trusted = list.data?.some(({ fingerprint256 }) => fingerprint256 === authority.fingerprint256) ?? false;
  return (
    <>
      {add.error && <ErrorBar error={add.error} />}
      <MessageBar intent={trusted ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          {t(trusted ? 'settings.certificate.trusted' : 'settings.certificate.trustWarning')}
        </MessageBarBody>
        {!trusted && (
          <MessageBarActions>
            <Button size="small" disabledFocusable={add.isPending} onClick={() => add.mutate({ pem: authority.pem })}>
              {t('settings.certificate.trust')}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </>
  );
}
