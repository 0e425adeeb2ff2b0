import { Button } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { usePackages } from '../definitions/use-packages.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';

/** Opens the last tests of a stored connection manager. */
export function HistoryButton({ connectionId }: { connectionId: string }) {
  const { t } = useTranslation();
  const { open } = useDialogs();
  const connections = usePackages().data?.packages.flatMap((pkg) => pkg.connections) ?? [];
  const name = connections.find(({ id }) => id === connectionId)?.name ?? '';
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<HistoryRegular />}
      onClick={() => open({ kind: 'history', connectionId, name })}
    >
      {t('history.open')}
    </Button>
  );
}
