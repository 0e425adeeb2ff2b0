import { client } from '../client.ts';
import { useReported } from '../commands/use-reported.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';

/** Asks for a folder to search: in the system's dialog, or for its path where this door has none. */
export function useChooseFolder(onChosen: (folder: string) => void): () => void {
  const { open } = useDialogs();
  const reported = useReported();
  return reported(async () => {
    const chosen = await client.packageFiles.choose({ what: 'folder' });
    if (!chosen) return open({ kind: 'openPath', purpose: 'scan' });
    const [folder] = chosen.paths;
    if (folder !== undefined) onChosen(folder);
  });
}
