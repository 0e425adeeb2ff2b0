import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAbsolute, pathsIn } from './file-paths.ts';

/** A field for paths, one in a line: checked when it is submitted, then handed to `use`; the dialog closes after that. */
export function usePathsForm(
  suggestion: string,
  use: (paths: readonly string[]) => Promise<unknown>,
  onClose: () => void,
) {
  const { t } = useTranslation();
  const [text, setText] = useState(suggestion);
  const [problem, setProblem] = useState<string>();
  const [reading, setReading] = useState(false);
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
    try {
      await use(paths);
      onClose();
    } finally {
      setReading(false);
    }
  };
  return { text, change, problem, reading, submit };
}
