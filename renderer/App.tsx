import { Appearance } from './app/Appearance.tsx';
import { CrashScreen } from './app/CrashScreen.tsx';
import { CommandProvider } from './commands/CommandProvider.tsx';
import { UndoProvider } from './definitions/UndoProvider.tsx';
import { DesignerProvider } from './designer/DesignerProvider.tsx';
import { DialogHost } from './dialogs/DialogHost.tsx';
import { DialogProvider } from './dialogs/DialogProvider.tsx';
import { OverridesProvider } from './expressions/OverridesProvider.tsx';
import { HostProvider } from './host/HostProvider.tsx';
import { InboxViewProvider } from './inbox/InboxView.tsx';
import { NewMailNotices } from './inbox/NewMailNotices.tsx';
import { NoticeProvider } from './notices/NoticeProvider.tsx';
import { TestRunsProvider } from './test/TestRunsProvider.tsx';
import { TestAllProvider } from './test-all/TestAllProvider.tsx';
import { UsageScanProvider } from './usage/UsageScanProvider.tsx';
import { DesignerWindow } from './window/DesignerWindow.tsx';

/** The designer: what it knows, from the host inwards, then the window and the dialogs above it. */
export function App() {
  return (
    <HostProvider>
      <Appearance>
        <CrashScreen>
          <NoticeProvider>
            <UndoProvider>
              <DialogProvider>
                <InboxViewProvider>
                  <DesignerProvider>
                    <OverridesProvider>
                      <TestRunsProvider>
                        <TestAllProvider>
                          <UsageScanProvider>
                            <CommandProvider>
                              <DesignerWindow />
                              <DialogHost />
                              <NewMailNotices />
                            </CommandProvider>
                          </UsageScanProvider>
                        </TestAllProvider>
                      </TestRunsProvider>
                    </OverridesProvider>
                  </DesignerProvider>
                </InboxViewProvider>
              </DialogProvider>
            </UndoProvider>
          </NoticeProvider>
        </CrashScreen>
      </Appearance>
    </HostProvider>
  );
}
