import type { ReactNode } from 'react';
import { PasswordDialog } from '../accounts/PasswordDialog.tsx';
import { CertificateDialog } from '../certificate/CertificateDialog.tsx';
import { KeysDialog } from '../commands/KeysDialog.tsx';
import { PaletteDialog } from '../commands/PaletteDialog.tsx';
import { AddConnectionDialog } from '../connections/AddConnectionDialog.tsx';
import { EditConnectionDialog, NewConnectionDialog } from '../connections/ConnectionEditor.tsx';
import { CloseFileDialog } from '../files/CloseFileDialog.tsx';
import { CompareDialog } from '../files/CompareDialog.tsx';
import { OpenDroppedDialog } from '../files/OpenDroppedDialog.tsx';
import { OpenPathDialog } from '../files/OpenPathDialog.tsx';
import { RefusedFilesDialog } from '../files/RefusedFiles.tsx';
import { ReloadFileDialog } from '../files/ReloadFileDialog.tsx';
import { SaveCopyDialog } from '../files/SaveCopyDialog.tsx';
import { HelpDialog } from '../help/HelpDialog.tsx';
import { QuickMessageDialog } from '../mail/QuickMessageDialog.tsx';
import { RunTaskDialog } from '../mail/RunTaskDialog.tsx';
import { SendMailTaskEditor } from '../mail/SendMailTaskEditor.tsx';
import { PackagePropertiesDialog } from '../packages/PackagePropertiesDialog.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { HistoryDialog } from '../test/HistoryDialog.tsx';
import { LetterDialog } from '../test/LetterDialog.tsx';
import { TranscriptDialog } from '../test/TranscriptDialog.tsx';
import { TestAllDialog } from '../test-all/TestAllDialog.tsx';
import { BulkChangeDialog } from '../usage/BulkChangeDialog.tsx';
import { UsageDialog } from '../usage/UsageDialog.tsx';
import { useDialogs } from './DialogProvider.tsx';
import type { OpenDialog } from './open-dialog.ts';

/** Renders the open dialogs, the topmost last. */
export function DialogHost() {
  const { entries, close } = useDialogs();
  return entries.map(({ key, dialog }) => <Shown key={key} dialog={dialog} onClose={() => close(key)} />);
}

function Shown({ dialog, onClose }: { dialog: OpenDialog; onClose: () => void }): ReactNode {
  switch (dialog.kind) {
    case 'addConnection':
      return <AddConnectionDialog {...dialog} onClose={onClose} />;
    case 'newConnection':
      return <NewConnectionDialog {...dialog} onClose={onClose} />;
    case 'editConnection':
      return <EditConnectionDialog {...dialog} onClose={onClose} />;
    case 'packageProperties':
      return <PackagePropertiesDialog {...dialog} onClose={onClose} />;
    case 'editTask':
      return <SendMailTaskEditor {...dialog} onClose={onClose} />;
    case 'runTask':
      return <RunTaskDialog {...dialog} onClose={onClose} />;
    case 'quickMessage':
      return <QuickMessageDialog {...dialog} onClose={onClose} />;
    case 'certificate':
      return <CertificateDialog {...dialog} onClose={onClose} />;
    case 'transcript':
      return <TranscriptDialog {...dialog} onClose={onClose} />;
    case 'letter':
      return <LetterDialog {...dialog} onClose={onClose} />;
    case 'history':
      return <HistoryDialog {...dialog} onClose={onClose} />;
    case 'testAll':
      return <TestAllDialog onClose={onClose} />;
    case 'password':
      return <PasswordDialog {...dialog} onClose={onClose} />;
    case 'openPath':
      return <OpenPathDialog {...dialog} onClose={onClose} />;
    case 'openDropped':
      return <OpenDroppedDialog {...dialog} onClose={onClose} />;
    case 'saveCopy':
      return <SaveCopyDialog {...dialog} onClose={onClose} />;
    case 'compareFile':
      return <CompareDialog {...dialog} onClose={onClose} />;
    case 'closeFile':
      return <CloseFileDialog {...dialog} onClose={onClose} />;
    case 'reloadFile':
      return <ReloadFileDialog {...dialog} onClose={onClose} />;
    case 'refusedFiles':
      return <RefusedFilesDialog {...dialog} onClose={onClose} />;
    case 'usage':
      return <UsageDialog onClose={onClose} />;
    case 'bulkChange':
      return <BulkChangeDialog {...dialog} onClose={onClose} />;
    case 'settings':
      return <SettingsDialog onClose={onClose} />;
    case 'palette':
      return <PaletteDialog onClose={onClose} />;
    case 'keys':
      return <KeysDialog onClose={onClose} />;
    case 'help':
      return <HelpDialog {...dialog} onClose={onClose} />;
    default:
      return dialog satisfies never;
  }
}
