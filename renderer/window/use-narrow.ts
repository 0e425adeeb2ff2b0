import { useSyncExternalStore } from 'react';

/** Below this the package list is a drop-down: 800×600 must work without scrolling sideways. */
const narrow = window.matchMedia('(max-width: 899px)');

function subscribe(onChange: () => void): () => void {
  narrow.addEventListener('change', onChange);
  return () => narrow.removeEventListener('change', onChange);
}

/** Whether the window is too narrow for the package list. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
