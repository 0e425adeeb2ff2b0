import { Button, Spinner } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';

type FindButtonProps = { running: boolean; onStart: () => void; onCancel: () => void };

/** Find Settings beside the server's name, which is Cancel while the server is asked. */
export function FindButton({ running, onStart, onCancel }: FindButtonProps) {
  const { t } = useTranslation();
  return (
    <Button
      size="small"
      appearance="transparent"
      title={running ? undefined : t('find.startHint')}
      icon={running ? <Spinner size="extra-tiny" aria-hidden /> : <SearchRegular />}
      onClick={running ? onCancel : onStart}
    >
      {running ? t('find.cancel') : t('find.start')}
    </Button>
  );
}
