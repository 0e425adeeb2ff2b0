import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DamagedFile } from '../../shared/contract/index.ts';
import { orpc } from '../client.ts';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { usePackages } from '../definitions/use-packages.ts';
import { NotSignedIn } from '../host/errors.ts';
import { useHostState } from '../host/HostProvider.tsx';

/** What concerns the whole window: no host, packages that could not be loaded, files that could not be read. */
export function Bars() {
  const { t } = useTranslation();
  const host = useHostState();
  const packages = usePackages();
  const files = useQuery(orpc.packageFiles.list.queryOptions());
  const signedOut = host === 'signedOut';
  return (
    <div>
      {signedOut && <ErrorBar error={new NotSignedIn()} />}
      {host === 'lost' && (
        <MessageBar intent="warning" icon={<Spinner size="extra-tiny" aria-hidden />}>
          <MessageBarBody>{t('common.host.lost')}</MessageBarBody>
        </MessageBar>
      )}
      {packages.isError && host === 'connected' && (
        <ErrorBar error={packages.error} what={t('packages.loadFailed')} onRetry={() => void packages.refetch()} />
      )}
      {files.isError && host === 'connected' && (
        <ErrorBar error={files.error} what={t('files.loadFailed')} onRetry={() => void files.refetch()} />
      )}
      <DamagedFiles files={packages.data?.damaged ?? []} />
    </div>
  );
}

/** Names each file that could not be read, until that was seen. */
function DamagedFiles({ files }: { files: readonly DamagedFile[] }) {
  const { t } = useTranslation();
  const [seen, setSeen] = useState<readonly string[]>([]);
  return files
    .filter(({ keptAs }) => !seen.includes(keptAs))
    .map((file) => (
      <MessageBar key={file.keptAs} intent="warning" layout="multiline">
        <MessageBarBody>{t('packages.damaged', file)}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label={t('common.dismiss')}
              onClick={() => setSeen([...seen, file.keptAs])}
            />
          }
        />
      </MessageBar>
    ));
}
