import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { submitFirst } from './platform.ts';

type DialogButtonsProps = { submitLabel: string; disabled: boolean; onCancel: () => void };

/** OK and Cancel in the platform's own order. */
export function DialogButtons({ submitLabel, disabled, onCancel }: DialogButtonsProps) {
  const { t } = useTranslation();
  const submit = (
    <Button key="submit" type="submit" appearance="primary" disabledFocusable={disabled}>
      {submitLabel}
    </Button>
  );
  const cancel = (
    <Button key="cancel" type="button" onClick={onCancel}>
      {t('common.cancel')}
    </Button>
  );
  return submitFirst ? [submit, cancel] : [cancel, submit];
}
