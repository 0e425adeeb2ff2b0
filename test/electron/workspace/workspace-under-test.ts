import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openWorkspace, type Workspace } from '../../../electron/workspace.ts';

/** A workspace on a data folder of its own; both go with the test. */
export function workspaceOfTest(): { dataFolder: string; workspace: Workspace } {
  const dataFolder = mkdtempSync(join(tmpdir(), 'smtpcm-workspace-'));
  const workspace = openWorkspace({ dataFolder });
  onTestFinished(async () => {
    await workspace.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  return { dataFolder, workspace };
}
