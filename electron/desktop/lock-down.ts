import { app, session } from 'electron';
import { isPage } from './page-protocol.ts';

/** Copying a transcript or a certificate needs this; nothing needs any other permission. */
const clipboardWrite = 'clipboard-sanitized-write';

/**
 * Leaves the page nothing but itself: no other page, no new window, no network, no permission. What a mail in the
 * test inbox contains can neither go anywhere nor load anything.
 */
export function lockDown(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, { isMainFrame }) =>
    answer(permission === clipboardWrite && isMainFrame),
  );
  defaultSession.setPermissionCheckHandler(
    (_contents, permission, _origin, { isMainFrame }) => permission === clipboardWrite && isMainFrame,
  );
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'] },
    (_details, answer) => answer({ cancel: true }),
  );

  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-frame-navigate', (details) => {
      // A mail is shown in a frame without an address of its own.
      const allowed = details.isMainFrame ? isPage(details.url) : details.url === 'about:srcdoc';
      if (!allowed) details.preventDefault();
    });
    contents.on('will-redirect', (details) => details.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
