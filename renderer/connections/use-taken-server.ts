import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanServer } from '../../shared/model/clean-server.ts';
import { serverNamedIn, serverParts } from '../../shared/model/server-parts.ts';
import { useAnnounceText } from '../controls/use-announce-text.ts';
import type { useSmtpForm } from './use-smtp-form.ts';

/** A server that was taken from what was entered. */
export type TakenServer = {
  readonly entered: string;
  readonly server: string;
  /** Other servers that the same text may mean. */
  readonly others: readonly string[];
};

/** Takes the server from a text in another form that is in the field, and can put the text back. */
export function useTakenServer(form: Pick<ReturnType<typeof useSmtpForm>, 'getValues' | 'setValue' | 'fieldChanged'>) {
  const { t } = useTranslation();
  const announce = useAnnounceText();
  const [taken, setTaken] = useState<TakenServer>();

  const put = (smtpServer: string): void => {
    form.setValue('smtpServer', smtpServer, { shouldDirty: true, shouldValidate: true });
    form.fieldChanged();
  };
  return {
    /** The last one, for as long as it is in the field. */
    shown: (smtpServer: string): TakenServer | undefined => (taken?.server === smtpServer ? taken : undefined),
    /** Cleans what was entered. To be called when that is complete: it would be in the way of somebody who types. */
    take: (): void => {
      const entered = form.getValues('smtpServer');
      const server = serverNamedIn(entered);
      if (server === undefined) {
        const cleaned = cleanServer(entered);
        if (cleaned !== entered) put(cleaned);
        return;
      }
      // Somebody has put it back, and meant it.
      if (entered === taken?.entered) return;
      put(server);
      setTaken({ entered, server, others: othersIn(entered, server) });
      announce(t('connection.smtp.taken', { server }));
    },
    putBack: ({ entered }: TakenServer): void => put(entered),
  };
}

function othersIn(entered: string, server: string): string[] {
  const parts = serverParts(entered);
  if (!parts || !('choices' in parts)) return [];
  return parts.choices.flatMap(({ smtpServer }) => (smtpServer && smtpServer !== server ? [smtpServer] : []));
}
