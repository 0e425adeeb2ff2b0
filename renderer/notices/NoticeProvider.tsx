import {
  Button,
  Link,
  makeStyles,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  tokens,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../controls/use-text.ts';

export type Notice = {
  text: string;
  /** A second line, such as what to do next. */
  detail?: string;
  intent?: 'info' | 'success' | 'warning' | 'error';
  /** One thing to do about it, such as Undo; the notice goes away with it. */
  action?: { label: string; run: () => void };
};

type Notices = {
  /** Answers with what takes the notice away. */
  readonly notify: (notice: Notice) => () => void;
  /** The same for something that was thrown. */
  readonly notifyError: (error: unknown) => void;
};

const NoticeContext = createContext<Notices | undefined>(undefined);

/**
 * Short messages at the window's lower edge that go away by themselves, or by their button, or by Esc in one of them; screen
 * readers hear them.
 */
export function useNotices(): Notices {
  const notices = useContext(NoticeContext);
  if (!notices) throw new Error('useNotices needs a NoticeProvider above');
  return notices;
}

const useStyles = makeStyles({
  actions: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** Milliseconds a notice stays: longer with something to press, longest for errors. */
const STAYS = { plain: 4_000, action: 10_000, error: 15_000 } as const;

export function NoticeProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const toasterId = useId('notices');
  const { dispatchToast, dismissToast } = useToastController(toasterId);
  const errorText = useErrorText();
  const notices = useMemo<Notices>(() => {
    const notify = ({ text, detail, intent = 'info', action }: Notice): (() => void) => {
      const toastId = crypto.randomUUID();
      const dismiss = (): void => dismissToast(toastId);
      const act = (): void => {
        dismiss();
        action?.run();
      };
      dispatchToast(
        <Toast>
          <ToastTitle
            action={
              <span className={styles.actions}>
                {action && (
                  <Link as="button" onClick={act}>
                    {action.label}
                  </Link>
                )}
                <Button
                  appearance="transparent"
                  size="small"
                  icon={<DismissRegular />}
                  aria-label={t('common.dismiss')}
                  title={t('common.dismiss')}
                  onClick={dismiss}
                />
              </span>
            }
          >
            {text}
          </ToastTitle>
          {detail && <ToastBody>{detail}</ToastBody>}
        </Toast>,
        {
          toastId,
          intent,
          timeout: intent === 'error' ? STAYS.error : action ? STAYS.action : STAYS.plain,
          pauseOnHover: true,
          pauseOnWindowBlur: true,
          politeness: 'polite',
        },
      );
      return dismiss;
    };
    return {
      notify,
      notifyError: (error) => {
        const { message, fix } = errorText(error);
        notify({ text: message, detail: fix, intent: 'error' });
      },
    };
  }, [dispatchToast, dismissToast, errorText, t, styles]);
  return (
    <NoticeContext value={notices}>
      {children}
      <Toaster toasterId={toasterId} position="bottom-end" limit={4} />
    </NoticeContext>
  );
}
