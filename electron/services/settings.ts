import type { Settings } from '../../shared/contract/settings.ts';
import type { Store } from '../store/index.ts';
import { type Given, given } from './given.ts';

/** Operations on the settings of this machine's user. */
export const settingsOperations = ({ settings }: Store) => ({
  get: (): Settings => settings.read(),

  /** Changes the keys given; `envelopes` and `panes` are merged by key. */
  set: (changes: Given<Settings>): Settings =>
    settings.change((current) => ({
      ...current,
      ...given(changes),
      envelopes: { ...current.envelopes, ...changes.envelopes },
      panes: { ...current.panes, ...changes.panes },
    })),
});
