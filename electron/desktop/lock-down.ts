import { app, session, shell } from 'electron';
import { isPage } from './page-protocol.ts';

/** Copying a transcript or a certificate needs this; nothing needs any other permission. */
const clipboardWrite = 'clipboard-sanitized-write';

/** A letter that the page wrote: subject and text only, so that nothing is attached and nobody addressed by it. */
const isLetter = (url: string): boolean => /^mailto:\?subject=[^&#]*&body=[^&#]*$/.test(url) && url.length <= 2_000;

/**
 * Leaves the page nothing but itself: no other page, no new window, no network, no permission. What a mail in the
 * test inbox contains can neither go anywhere nor load anything. The one way out is a letter handed to the mail program.
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
    // A mail in its frame may open nothing, so it is the designer that asks.
    contents.setWindowOpenHandler(({ url }) => {
      if (isLetter(url)) void shell.openExternal(url);
      return { action: 'deny' };
    });
    contents.on('will-frame-navigate', (details) => {
      // A mail is shown in a frame without an address of its own.
      const allowed = details.isMainFrame ? isPage(details.url) : details.url === 'about:srcdoc';
      if (!allowed) details.preventDefault();
    });
    contents.on('will-redirect', (details) => details.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
