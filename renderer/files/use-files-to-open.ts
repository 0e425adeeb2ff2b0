import { useEffect, useEffectEvent } from 'react';
import { useReported } from '../commands/use-reported.ts';
import { useFileOperations } from './use-file-operations.ts';

/**
 * Opens the files that the desktop program was started with, or that the system hands to it later. Its preload script passes
 * them on from when the page says that it takes them.
 */
export function useFilesToOpen(): void {
  const operations = useFileOperations();
  const reported = useReported();
  const onMessage = useEffectEvent(({ source, origin, data }: MessageEvent) => {
    if (source !== window || origin !== window.location.origin || !Array.isArray(data?.open)) return;
    const paths = data.open.filter((path: unknown): path is string => typeof path === 'string' && path !== '');
    if (paths.length > 0) reported(() => operations.open(paths))();
  });
  useEffect(() => {
    window.addEventListener('message', onMessage);
    window.postMessage({ takesFiles: true }, window.location.origin);
    return () => window.removeEventListener('message', onMessage);
  }, []);
}
