import { Button } from '@fluentui/react-components';
import { AddRegular, FolderOpenRegular, MailInboxRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../commands/CommandProvider.tsx';
import { useReported } from '../commands/use-reported.ts';
import { EmptyState } from '../controls/EmptyState.tsx';
import { useDefinitions } from '../definitions/use-definitions.ts';
import { useDesigner } from '../designer/DesignerProvider.tsx';
import { useNotices } from '../notices/NoticeProvider.tsx';

/** The window without any package: three ways to begin. */
export function FirstStart() {
  const { t, i18n } = useTranslation();
  const { select } = useDesigner();
  const { notify } = useNotices();
  const { addSamplePackage } = useDefinitions();
  const { run: createPackage } = useCommand('newPackage');
  const { run: openFile } = useCommand('openFile');
  const reported = useReported();
  const addSample = async (): Promise<void> => {
    const pkg = await addSamplePackage(i18n.language === 'ja' ? 'ja' : 'en');
    select('package', [pkg.id]);
    const connection = pkg.connections[0];
    // Selected, so that F5 tests it: that is what the notice proposes.
    if (connection) select('connection', [connection.id]);
    notify({ text: t('packages.sampleAdded'), detail: t('packages.sampleNext'), intent: 'success' });
  };
  return (
    <EmptyState heading="h2" title={t('packages.empty.title')} text={t('packages.empty.text')}>
      <Button appearance="primary" icon={<MailInboxRegular />} onClick={reported(addSample)}>
        {t('packages.empty.sample')}
      </Button>
      <Button icon={<AddRegular />} onClick={createPackage}>
        {t('packages.empty.create')}
      </Button>
      <Button icon={<FolderOpenRegular />} onClick={openFile}>
        {t('files.open')}
      </Button>
    </EmptyState>
  );
}
