import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives an input or a button the focus when it appears, if `wanted`. The browser's own autofocus would come before Fluent
 * focuses the first field of a dialog, and the field that loses it again would count as left empty.
 */
export function useFocusOnArrival<Target extends HTMLElement = HTMLInputElement>(
  wanted: boolean,
): RefObject<Target | null> {
  const input = useRef<Target>(null);
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => input.current?.focus());
    return () => clearTimeout(timer);
  }, [wanted]);
  return input;
}
