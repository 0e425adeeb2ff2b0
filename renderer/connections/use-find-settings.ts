import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindEvent, FindResult } from '../../shared/contract/find-settings.ts';
import { client } from '../client.ts';
import { useAnnounceText } from '../controls/use-announce-text.ts';
import { useDiagnosisText } from '../controls/use-text.ts';
import { useStream } from '../host/use-stream.ts';
import { findResultOf } from './find-ways.ts';

/** A search for the settings that work, of a server at a time. */
export function useFindSettings() {
  const announce = useAnnounceText();
  const resultText = useFindResultText();
  const { status, events, error, start, cancel, reset } = useStream<FindEvent>();
  const [server, setServer] = useState<string>();
  const result = findResultOf(events);

  const told = result && resultText(result).join(' ');
  useEffect(() => {
    if (told && status !== 'running') announce(told);
  }, [told, status, announce]);

  return {
    status,
    events,
    error,
    result,
    /** The server that is asked, or was. */
    server,
    start: (asked: string): void => {
      setServer(asked);
      void start((signal) => client.smtp.find({ server: asked }, { signal }));
    },
    cancel,
    reset,
  };
}

export type FindSettingsState = ReturnType<typeof useFindSettings>;

/** What a search came to, in sentences. */
export function useFindResultText(): (result: FindResult) => string[] {
  const { t } = useTranslation();
  const diagnosisText = useDiagnosisText();
  return ({ outcome, offered, offeredForSsis, diagnosis }) => {
    if (outcome === 'cancelled') return [t('find.cancelled')];
    if (!offered) return [t('find.none', { cause: diagnosis ? diagnosisText(diagnosis).cause : '' }).trim()];
    const sentences = [t('find.found', { way: t(`find.ways.${offered}`) })];
    if (offered === '25-plain') sentences.push(t('find.unencrypted'));
    if (!offeredForSsis) sentences.push(t('find.noneForSsis'));
    else if (offeredForSsis !== offered) {
      sentences.push(t('find.foundForSsis', { way: t(`find.ways.${offeredForSsis}`) }));
    }
    return sentences;
  };
}
