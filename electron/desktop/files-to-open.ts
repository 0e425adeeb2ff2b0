import { resolve } from 'node:path';
import { app, type BrowserWindow, type IpcMainEvent, ipcMain } from 'electron';
import { channels } from './channels.ts';
import { isPage } from './page-protocol.ts';

/**
 * The files that the system, or whoever starts the designer, wants to have opened: by the command line, by a second start, and
 * on macOS by an event that may come before Electron is ready. They wait until there is a page that takes them.
 */
export class FilesToOpen {
  #waiting: string[];
  #hand: ((paths: string[]) => void) | undefined;

  constructor(argv: readonly string[] = process.argv, workingDirectory: string = process.cwd()) {
    this.#waiting = pathsIn(argv, workingDirectory);
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.#add([path]);
    });
    app.on('second-instance', (_event, second = [], folder = workingDirectory) => this.#add(pathsIn(second, folder)));
  }

  /** Hands files to the page of a window from when it says that it takes them, until it goes. */
  answer(window: BrowserWindow): void {
    const { webContents } = window;
    const begin = ({ senderFrame }: IpcMainEvent): void => {
      if (senderFrame !== webContents.mainFrame || !isPage(senderFrame.url)) return;
      this.#hand = (paths) => webContents.send(channels.open, paths);
      this.#add([]);
    };
    const end = (): void => {
      this.#hand = undefined;
    };
    ipcMain.on(channels.takesFiles, begin);
    webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) end();
    });
    webContents.on('render-process-gone', end);
    window.on('closed', () => {
      ipcMain.off(channels.takesFiles, begin);
      end();
    });
  }

  #add(paths: readonly string[]): void {
    this.#waiting.push(...paths);
    if (this.#hand && this.#waiting.length > 0) this.#hand(this.#waiting.splice(0));
  }
}

/**
 * The paths among the arguments of a start: what follows the program, and where Electron itself was started, the program's
 * folder. Chromium adds switches of its own to those of a second start.
 */
function pathsIn(argv: readonly string[], workingDirectory: string): string[] {
  return argv
    .slice(app.isPackaged ? 1 : 2)
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .map((path) => resolve(workingDirectory, path));
}
