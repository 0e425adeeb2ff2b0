import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Cancelled } from '../host/errors.ts';
import { isAbsolute, pathsIn } from './file-paths.ts';

/**
 * A field for paths, one in a line: checked when it is submitted, then handed to `use`; the dialog closes after that.
 * Closing it before cancels what is being read.
 */
export function usePathsForm(
  suggestion: string,
  use: (paths: readonly string[], signal: AbortSignal) => Promise<unknown>,
  onClose: () => void,
) {
  const { t } = useTranslation();
  const [text, setText] = useState(suggestion);
  const [problem, setProblem] = useState<string>();
  const [reading, setReading] = useState(false);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const change = (value: string): void => {
    setText(value);
    setProblem(undefined);
  };
  const submit = async (): Promise<void> => {
    const paths = pathsIn(text);
    const relative = paths.find((path) => !isAbsolute(path));
    if (paths.length === 0) return setProblem(t('files.path.empty'));
    if (relative !== undefined) return setProblem(t('files.path.notAbsolute', { path: relative }));
    setReading(true);
    const controller = new AbortController();
    running.current = controller;
    try {
      await use(paths, controller.signal);
      if (!controller.signal.aborted) onClose();
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
    } finally {
      setReading(false);
    }
  };
  return { text, change, problem, reading, submit };
}
