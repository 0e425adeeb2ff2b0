import { useEffect, useState } from 'react';

/**
 * A value that stays while a mouse button is down: what comes and goes with it would move the button that is being pressed
 * away from under the pointer, and the press would be lost.
 */
export function useStillWhilePressed<Value>(value: Value): Value {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    const show = (): void => setShown(value);
    if (!document.querySelector(':active')) return show();
    document.addEventListener('click', show, { once: true });
    return () => document.removeEventListener('click', show);
  }, [value]);
  return shown;
}
