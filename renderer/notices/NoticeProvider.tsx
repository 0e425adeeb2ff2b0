import { Link, Toast, ToastBody, Toaster, ToastTitle, useId, useToastController } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
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
  readonly notify: (notice: Notice) => void;
  /** The same for something that was thrown. */
  readonly notifyError: (error: unknown) => void;
};

const NoticeContext = createContext<Notices | undefined>(undefined);

/** Short messages at the window's lower edge that go away by themselves; screen readers hear them. */
export function useNotices(): Notices {
  const notices = useContext(NoticeContext);
  if (!notices) throw new Error('useNotices needs a NoticeProvider above');
  return notices;
}

/** Milliseconds a notice stays: longer with something to press, longest for errors. */
const STAYS = { plain: 4_000, action: 10_000, error: 15_000 } as const;

export function NoticeProvider({ children }: { children: ReactNode }) {
  const toasterId = useId('notices');
  const { dispatchToast, dismissToast } = useToastController(toasterId);
  const errorText = useErrorText();
  const notices = useMemo<Notices>(() => {
    const notify = ({ text, detail, intent = 'info', action }: Notice): void => {
      const toastId = crypto.randomUUID();
      const act = (): void => {
        dismissToast(toastId);
        action?.run();
      };
      dispatchToast(
        <Toast>
          <ToastTitle
            {...(action
              ? {
                  action: (
                    <Link as="button" onClick={act}>
                      {action.label}
                    </Link>
                  ),
                }
              : {})}
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
    };
    return {
      notify,
      notifyError: (error) => {
        const { message, fix } = errorText(error);
        notify({ text: message, detail: fix, intent: 'error' });
      },
    };
  }, [dispatchToast, dismissToast, errorText]);
  return (
    <NoticeContext value={notices}>
      {children}
      <Toaster toasterId={toasterId} position="bottom-end" limit={4} />
    </NoticeContext>
  );
}
