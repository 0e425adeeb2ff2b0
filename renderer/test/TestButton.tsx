import { Button, Spinner } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

type TestButtonProps = { running: boolean; onStart: () => void; onCancel: () => void };

/** Test Connection, which is Cancel while a test runs. */
export function TestButton({ running, onStart, onCancel }: TestButtonProps) {
  const { t } = useTranslation();
  return (
    <Button
      icon={running ? <Spinner size="extra-tiny" aria-hidden /> : null}
      aria-keyshortcuts="F5"
      onClick={running ? onCancel : onStart}
    >
      {running ? t('connection.test.cancel') : t('connection.test.start')}
    </Button>
  );
}
