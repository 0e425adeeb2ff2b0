import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { InboxStatus } from '../../shared/contract/inbox.ts';

/** While the inbox plays a server: which one, and what it does. The choice beside it is the way out. */
export function PracticeBar({ status: { practice } }: { status: InboxStatus }) {
  const { t } = useTranslation();
  if (practice === 'none') return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('practice.playing', { name: t(`practice.plays.${practice}.name`) })}</MessageBarTitle>
        {t(`practice.plays.${practice}.text`)}
      </MessageBarBody>
    </MessageBar>
  );
}
