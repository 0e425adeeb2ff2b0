import { type DragEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useReported } from '../commands/use-reported.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { inBrowser } from '../host/door.ts';
import { useFileOperations } from './use-file-operations.ts';

const pathsIn = (message: unknown): string[] | undefined =>
  Array.isArray(message)
    ? message.filter((path): path is string => typeof path === 'string' && path !== '')
    : undefined;

const carriesFiles = ({ types }: Pick<DataTransfer, 'types'>): boolean => types.includes('Files');

/**
 * Opens files that are dropped on the window, or that the system hands to the desktop program. Its preload script tells
 * their paths; a browser hands over the contents of a drop only, and a person is asked where the files are.
 */
export function useHandedFiles() {
  const { open: openDialog } = useDialogs();
  const operations = useFileOperations();
  const reported = useReported();
  const [over, setOver] = useState(false);
  // The preload script sees every drop, also one on an attachments list: only those on the window are to be opened.
  const expected = useRef(false);

  const onMessage = useEffectEvent(({ source, origin, data }: MessageEvent) => {
    if (source !== window || origin !== window.location.origin) return;
    const paths = pathsIn(data?.open) ?? (expected.current ? pathsIn(data?.dropped) : undefined);
    if (!paths) return;
    expected.current = false;
    if (paths.length > 0) reported(() => operations.open(paths))();
  });
  useEffect(() => {
    window.addEventListener('message', onMessage);
    // Those that the program was started with have waited for this.
    if (!inBrowser) window.postMessage({ takesFiles: true }, window.location.origin);
    return () => window.removeEventListener('message', onMessage);
  }, []);

  useEffect(() => {
    // Where nobody takes a file, such as on a dialog, a browser would open it in place of the page.
    const keepPage = (event: globalThis.DragEvent): void => {
      const { dataTransfer } = event;
      if (event.defaultPrevented || !dataTransfer || !carriesFiles(dataTransfer)) return;
      event.preventDefault();
      dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('dragover', keepPage);
    window.addEventListener('drop', keepPage);
    return () => {
      window.removeEventListener('dragover', keepPage);
      window.removeEventListener('drop', keepPage);
    };
  }, []);

  const handlers = {
    onDragOver: (event: DragEvent): void => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    },
    onDragLeave: (event: DragEvent): void => {
      const to = event.relatedTarget;
      if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
    },
    onDrop: (event: DragEvent): void => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      setOver(false);
      const files = [...event.dataTransfer.files];
      if (!inBrowser) expected.current = true;
      else if (files.length > 0) openDialog({ kind: 'openDropped', files });
    },
  };
  return { over, handlers };
}
