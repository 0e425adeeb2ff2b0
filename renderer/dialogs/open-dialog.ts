import type { PackageFile, RefusedFile, Usage } from '../../shared/contract/package-files.ts';
import type { Certificate, TranscriptEvent } from '../../shared/contract/smtp-events.ts';
import type { HelpTopic } from '../../shared/messages/help-topics.ts';
import type { ConnectionManager, ConnectionManagerType } from '../../shared/model/connection-manager.ts';
import type { Letter } from '../../shared/report/letter.ts';

/** Every dialog there is, with what it needs to know. `DialogHost` renders each. */
export type OpenDialog =
  | { kind: 'addConnection'; packageId: string; onAdded?: (connection: ConnectionManager) => void }
  | {
      kind: 'newConnection';
      packageId: string;
      type: ConnectionManagerType;
      onAdded?: (connection: ConnectionManager) => void;
    }
  | { kind: 'editConnection'; packageId: string; connectionId: string }
  | { kind: 'packageProperties'; packageId: string }
  | { kind: 'editTask'; packageId: string; taskId: string }
  | { kind: 'runTask'; packageId: string; taskId: string }
  | { kind: 'quickMessage'; packageId: string; connectionId?: string }
  | { kind: 'certificate'; certificates: readonly Certificate[] }
  | { kind: 'transcript'; lines: readonly TranscriptEvent[] }
  | { kind: 'letter'; letter: Letter }
  | { kind: 'history'; connectionId: string; name: string }
  | { kind: 'testAll' }
  | { kind: 'password'; account: string; onAnswer: (password: string | undefined) => Promise<void> }
  | { kind: 'openPath'; purpose: 'file' | 'folder' | 'import' | 'scan' }
  | { kind: 'openDropped'; files: readonly File[] }
  | { kind: 'saveCopy'; packageId: string }
  | { kind: 'compareFile'; packageId: string }
  | { kind: 'closeFile'; file: PackageFile }
  | { kind: 'reloadFile'; file: PackageFile; onReloaded?: () => void }
  | { kind: 'refusedFiles'; refused: readonly RefusedFile[] }
  | { kind: 'usage' }
  | { kind: 'bulkChange'; usages: readonly Usage[]; onApplied: () => void }
  | { kind: 'settings' }
  | { kind: 'palette' }
  | { kind: 'keys' }
  | { kind: 'help'; topic: HelpTopic };
