import { app, type BrowserWindow } from 'electron';
import Store from 'electron-store';
import { type Language, languageOf, messagesIn } from '../../shared/messages/index.ts';
import { builtPage, builtPageFolder } from '../built-page.ts';
import { createServices } from '../services.ts';
import { exitAtOnce } from '../windows-authentication/index.ts';
import { followSettings, systemLocale } from './appearance.ts';
import { channels } from './channels.ts';
import { chooseFiles, choosePackageFiles } from './file-dialogs.ts';
import type { FilesToOpen } from './files-to-open.ts';
import { lockDown } from './lock-down.ts';
import { showMenu } from './menu.ts';
import { offerReload } from './page-gone.ts';
import { servePage } from './page-protocol.ts';
import { answerPort } from './port.ts';
import { loadPage, openWindow } from './window.ts';

/** Runs the designer in its window, on one data folder and with files to open, until it is quit. Electron must be ready. */
export function runDesigner(dataFolder: string, files: FilesToOpen): void {
  const onMac = process.platform === 'darwin';
  let language: Language = languageOf(systemLocale());
  let window: BrowserWindow | undefined;

  const services = createServices({
    dataFolder,
    Conf: Store,
    door: 'desktop',
    locale: systemLocale(),
    chooseFiles: async (options) => window && chooseFiles(window, options),
    choosePackageFiles: async (what) => {
      const words = messagesIn(language);
      const names = { packages: words('desktop.packageFiles'), all: words('desktop.allFiles') };
      return window && choosePackageFiles(window, what, names);
    },
  });
  lockDown();
  servePage(builtPage(builtPageFolder()));
  followSettings(services, (changed) => {
    language = changed;
    showMenu({ language, onMac, onCommand: (command) => window?.webContents.send(channels.command, command) });
  });

  const open = (): void => {
    const opened = openWindow();
    window = opened;
    answerPort(opened, { services });
    files.answer(opened);
    offerReload(opened, () => language);
    opened.on('closed', () => {
      window = undefined;
    });
    loadPage(opened).catch(console.error);
  };
  const show = (): void => {
    if (window?.isMinimized()) window.restore();
    if (window) window.focus();
    else open();
  };

  open();
  app.on('second-instance', show);
  app.on('activate', show);
  app.on('open-file', show);
  app.on('window-all-closed', () => {
    if (!onMac) app.quit();
  });
  app.once('will-quit', (event) => {
    event.preventDefault();
    services
      .close()
      .then(() => exitAtOnce(0))
      .catch(console.error)
      .finally(() => app.exit());
  });
}
