import { fileURLToPath } from 'node:url';
import { BrowserWindow, nativeTheme } from 'electron';
import { pageUrl } from './page-protocol.ts';
import { minimumSize, rememberedState, rememberState } from './window-state.ts';

/** Fluent's neutral background, so that nothing flashes before the page has drawn itself. */
const background = { light: '#fafafa', dark: '#1f1f1f' };

/** Opens the designer's window where it was last; it shows once the page has something to show. */
export function openWindow(): BrowserWindow {
  const { maximized = false, ...bounds } = rememberedState() ?? { width: 1200, height: 800 };
  const window = new BrowserWindow({
    ...bounds,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload: fileURLToPath(new URL('../preload.cjs', import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Electron would fetch its dictionaries from the network.
      spellcheck: false,
    },
  });
  rememberState(window);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  return window;
}

/** Loads the page. What must be in place before its first message comes between this and `openWindow`. */
export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(pageUrl);
