import { useState } from 'react';
import type { Envelope } from '../../shared/contract/index.ts';
import { useChangeSettings, useSettings } from '../app/use-settings.ts';
import { envelopeOf, NO_ENVELOPE } from './envelope.ts';

/** The sender and recipient of an editor's tests: those of the last one to begin with, kept again by `remember`. */
export function useEnvelope(connectionId: string) {
  const settings = useSettings();
  const changeSettings = useChangeSettings();
  const [typed, setTyped] = useState<Envelope>();
  const [chosen, setChosen] = useState<boolean>();
  const remembered = envelopeOf(settings, connectionId);
  const envelope = typed ?? remembered;
  const asked = chosen ?? (remembered.from !== '' || remembered.to !== '');
  const effective = asked ? envelope : NO_ENVELOPE;
  return {
    envelope,
    asked,
    setEnvelope: setTyped,
    setAsked: setChosen,
    /** What a test is to ask about now; both empty for nothing. */
    effective,
    remember: (): void => {
      if (effective.from === remembered.from && effective.to === remembered.to) return;
      changeSettings.mutate({ envelopes: { [connectionId]: effective } });
    },
  };
}

export type EnvelopeState = ReturnType<typeof useEnvelope>;
