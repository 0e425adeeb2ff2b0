import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from './use-text.ts';

/**
 * What went wrong and what to do about it, in place. `error` is whatever was thrown; `what` names what was being
 * done, such as “The packages could not be loaded.”; `onRetry` offers “Try again”.
 */
export function ErrorBar({ error, what, onRetry }: { error: unknown; what?: string; onRetry?: () => void }) {
  const { t } = useTranslation();
  const { message, fix } = useErrorText()(error);
  const bar = useRef<HTMLDivElement>(null);
  // What failed may have been started at the far end of a form that scrolls.
  useEffect(() => {
    // Its result is not the effect's: newer browsers give a promise, which React would call as a clean-up.
    bar.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <MessageBar ref={bar} intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {what && <MessageBarTitle>{what}</MessageBarTitle>}
        {message} {fix}
      </MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button size="small" onClick={onRetry}>
            {t('common.tryAgain')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
