import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { usePackages } from '../definitions/use-packages.ts';
import { NotSignedIn } from '../host/errors.ts';
import { useHostState } from '../host/HostProvider.tsx';

/** What concerns the whole window: no host, packages that could not be loaded, files that could not be read. */
export function Bars() {
  const { t } = useTranslation();
  const host = useHostState();
  const packages = usePackages();
  const signedOut = host === 'signedOut';
  return (
    <div>
      {signedOut && <ErrorBar error={new NotSignedIn()} />}
      {host === 'lost' && (
        <MessageBar intent="warning" icon={<Spinner size="extra-tiny" />}>
          <MessageBarBody>{t('common.host.lost')}</MessageBarBody>
        </MessageBar>
      )}
      {packages.isError && host === 'connected' && (
        <ErrorBar error={packages.error} what={t('packages.loadFailed')} onRetry={() => void packages.refetch()} />
      )}
      {packages.data?.damaged.map((damaged) => (
        <MessageBar key={damaged.keptAs} intent="warning" layout="multiline">
          <MessageBarBody>{t('packages.damaged', damaged)}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}
