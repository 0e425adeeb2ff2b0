import { useAnnounce } from '@fluentui/react-components';
import { useCallback } from 'react';

/** Tells screen readers something, politely: it waits until they have finished speaking. */
export function useAnnounceText(): (text: string) => void {
  const { announce } = useAnnounce();
  return useCallback((text) => announce(text, { polite: true }), [announce]);
}
