import { useEffect, useRef } from 'react';

/** Marks the field that a dialog opens with; without one Fluent takes the first. */
export const initialFocus = { 'data-initial-focus': true } as const;

/** Moves the focus of a dialog that has just opened to the field marked with `initialFocus`. */
export function InitialFocus() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // After Fluent has focused the first field.
    const timer = setTimeout(() => {
      here.current?.parentElement?.querySelector<HTMLElement>('[data-initial-focus]')?.focus();
    });
    return () => clearTimeout(timer);
  }, []);
  return <span ref={here} hidden />;
}
