import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives an input the focus when it appears, if `wanted`. The browser's own autofocus would come before Fluent focuses
 * the first field of a dialog, and the field that loses it again would count as left empty.
 */
export function useFocusOnArrival(wanted: boolean): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => input.current?.focus());
    return () => clearTimeout(timer);
  }, [wanted]);
  return input;
}
