import { Appearance } from './app/Appearance.tsx';
import { UndoProvider } from './definitions/UndoProvider.tsx';
import { DialogHost } from './dialogs/DialogHost.tsx';
import { DialogProvider } from './dialogs/DialogProvider.tsx';
import { HostProvider } from './host/HostProvider.tsx';
import { NoticeProvider } from './notices/NoticeProvider.tsx';

/** The designer: what surrounds it, then the window, then the dialogs above it. */
export function App() {
  return (
    <HostProvider>
      <Appearance>
        <NoticeProvider>
          <UndoProvider>
            <DialogProvider>
              <DialogHost />
            </DialogProvider>
          </UndoProvider>
        </NoticeProvider>
      </Appearance>
    </HostProvider>
  );
}
