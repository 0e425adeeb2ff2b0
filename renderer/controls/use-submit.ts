import { type FormEvent, useState } from 'react';

/**
 * Submitting a form, one time at once. What `onSubmit` throws becomes `error`, until the next try; without `onSubmit`
 * there is nothing to submit.
 */
export function useSubmit(onSubmit: (() => unknown) | undefined) {
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const run = async (): Promise<void> => {
    setState({ busy: true });
    try {
      await onSubmit?.();
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // A dialog above another one is inside its form for React, though not in the page.
    event.stopPropagation();
    if (onSubmit && !state.busy) void run();
  };
  return { ...state, submit };
}
