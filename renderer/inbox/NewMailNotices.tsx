import { useTranslation } from 'react-i18next';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { useNotices } from '../notices/NoticeProvider.tsx';
import { useInboxView } from './InboxView.tsx';
import { useNewMail } from './use-new-mail.ts';

/** Tells of mail that reaches the test inbox while something else is shown, with the way to it. */
export function NewMailNotices() {
  const { t } = useTranslation();
  const { notify } = useNotices();
  const inbox = useInboxView();
  const { entries: dialogs } = useDialogs();
  useNewMail(({ id, subject }) => {
    // The open pane lists it already; above a dialog the notice would cover its buttons, and a run has its own way.
    if (inbox.open || dialogs.length > 0) return;
    notify({
      text: t('inbox.newMail', { subject: subject || t('inbox.noSubject') }),
      action: { label: t('inbox.open'), run: () => inbox.show(id) },
    });
  });
  return null;
}
