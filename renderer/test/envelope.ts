import type { Envelope } from '../../shared/contract/index.ts';
import type { Settings } from '../../shared/contract/settings.ts';

export const NO_ENVELOPE: Envelope = { from: '', to: '' };

/** The sender and recipient that a connection manager's test also asks about; both empty where none were chosen. */
export const envelopeOf = (settings: Settings | undefined, connectionId: string): Envelope =>
  settings?.envelopes[connectionId] ?? NO_ENVELOPE;

/** The envelope as the contract takes it: left out where it asks about nothing. */
export const askedFor = (envelope: Envelope): { envelope?: Envelope } =>
  envelope.from.trim() === '' && envelope.to.trim() === '' ? {} : { envelope };
