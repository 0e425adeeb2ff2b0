import { useTranslation } from 'react-i18next';
import { useNotices } from '../notices/NoticeProvider.tsx';
import { useInboxView } from './InboxView.tsx';
import { useNewMail } from './use-new-mail.ts';

/** Tells of mail that reaches the test inbox while something else is shown, with the way to it. */
export function NewMailNotices() {
  const { t } = useTranslation();
  const { notify } = useNotices();
  const inbox = useInboxView();
  useNewMail(({ id, subject }) => {
    // The list of the open pane shows it already.
    if (inbox.open) return;
    notify({
      text: t('inbox.newMail', { subject: subject || t('inbox.noSubject') }),
      action: { label: t('inbox.open'), run: () => inbox.show(id) },
    });
  });
  return null;
}
