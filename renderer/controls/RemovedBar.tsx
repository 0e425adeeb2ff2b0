import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** What was taken away elsewhere while it was edited: the object, the package that it is in, or the file of that. */
export type Removed = 'item' | 'package' | 'file';

/** Says above a form that what it edits was removed elsewhere, and how to keep what was typed. */
export function RemovedBar({ removed }: { removed: Removed }) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  // Somebody may be typing at the far end of a form that scrolls.
  useEffect(() => {
    bar.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <MessageBar ref={bar} intent="error" layout="multiline" role="alert">
      <MessageBarBody>{t(`common.removed.${removed}`)}</MessageBarBody>
    </MessageBar>
  );
}
