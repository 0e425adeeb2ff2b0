import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { RefusedFile, Usage } from '../../shared/contract/package-files.ts';
import { client } from '../client.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { Cancelled } from '../host/errors.ts';

/** A search of a folder, as far as it has come. */
type UsageScan = {
  readonly status: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly folder: string;
  /** How many package files there are, and how many of them were read. */
  readonly files: number;
  readonly read: number;
  readonly refused: readonly RefusedFile[];
  readonly usages: readonly Usage[];
  /** With `failed`: what was thrown. */
  readonly error?: unknown;
};

type UsageScans = {
  /** The last search: it stays while the designer is open, so that one can come back to it from a file. */
  readonly last: UsageScan;
  /** Searches a folder, and shows what it finds. */
  scan: (folder: string) => void;
  /** Shows what was found last. */
  show: () => void;
  /** Searches the last folder once more, where its list is shown already. */
  again: () => void;
  cancel: () => void;
};

const IDLE: UsageScan = { status: 'idle', folder: '', files: 0, read: 0, refused: [], usages: [] };

const UsageScanContext = createContext<UsageScans | undefined>(undefined);

/** The search for what uses SMTP in a folder. */
export function useUsageScan(): UsageScans {
  const scans = useContext(UsageScanContext);
  if (!scans) throw new Error('useUsageScan needs a UsageScanProvider above');
  return scans;
}

export function UsageScanProvider({ children }: { children: ReactNode }) {
  const { open, entries } = useDialogs();
  const shown = entries.some(({ dialog }) => dialog.kind === 'usage');
  const [last, setLast] = useState<UsageScan>(IDLE);
  const running = useRef<AbortController>(null);

  const run = useCallback(async (folder: string): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const update = (change: Partial<UsageScan>): void => {
      // A later search owns the state.
      if (running.current === controller) setLast((before) => ({ ...before, ...change }));
    };
    update({ ...IDLE, status: 'running', folder, error: undefined });
    const refused: RefusedFile[] = [];
    try {
      for await (const event of await client.packageFiles.scan({ folder }, { signal: controller.signal })) {
        if (event.type === 'progress') update({ files: event.files, read: event.read });
        else if (event.type === 'result') update({ files: event.files, usages: event.usages });
        else refused.push(event.refused);
      }
      update({ status: controller.signal.aborted ? 'cancelled' : 'done', refused });
    } catch (error) {
      update(error instanceof Cancelled ? { status: 'cancelled', refused } : { status: 'failed', refused, error });
    }
  }, []);

  const scans = useMemo<UsageScans>(
    () => ({
      last,
      scan: (folder) => {
        void run(folder);
        if (!shown) open({ kind: 'usage' });
      },
      show: () => open({ kind: 'usage' }),
      again: () => void run(last.folder),
      cancel: () => running.current?.abort(),
    }),
    [last, run, open, shown],
  );
  return <UsageScanContext value={scans}>{children}</UsageScanContext>;
}
