import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Which object of a grid is its stop in the tab order, and keeps the keyboard there: when the focused object is
 * removed, the focus goes to the one that took its place, and `onTaken` is told so.
 */
export function useKeptFocus(
  grid: RefObject<HTMLElement | null>,
  ids: readonly string[],
  selected: readonly string[],
  onTaken: (id: string) => void,
) {
  const [focused, setFocused] = useState<string>();
  const lastIndex = useRef(0);
  const id =
    focused !== undefined && ids.includes(focused) ? focused : (selected.find((one) => ids.includes(one)) ?? ids[0]);

  const objectOf = (wanted: string): HTMLElement | undefined =>
    [...(grid.current?.querySelectorAll<HTMLElement>('[data-object]') ?? [])].find(
      ({ dataset }) => dataset.object === wanted,
    );

  const lost = focused !== undefined && !ids.includes(focused);
  useEffect(() => {
    if (!lost) return;
    const neighbour = ids[Math.min(lastIndex.current, ids.length - 1)];
    setFocused(neighbour);
    const keyboardIsNowhere = document.activeElement === document.body || document.activeElement === null;
    if (neighbour === undefined || !keyboardIsNowhere) return;
    objectOf(neighbour)?.focus();
    onTaken(neighbour);
  });

  return {
    id,
    focus: (wanted: string): void => objectOf(wanted)?.focus(),
    arrived: (at: string): void => {
      lastIndex.current = ids.indexOf(at);
      setFocused(at);
    },
  };
}
