import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { MenuItemConstructorOptions, ProtocolRequest, Rectangle } from 'electron';

/**
 * What the tests load in place of `electron`, which exists only inside Electron: it records what it is told and
 * lets a test play the operating system, the page and the person. Its types are checked where the product uses the
 * real ones.
 */

/** Electron's event objects, as far as they are used: prevented or not. */
export class DoubleEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

class App extends EventEmitter {
  readonly paths = new Map([['userData', tmpdir()]]);
  hasLock = true;
  isPackaged = false;
  sandboxed = false;
  languages = ['en-GB'];
  exitStatus: number | undefined;
  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set path ${path}`);
    this.paths.set(name, path);
  }
  getPath = (name: string): string => this.paths.get(name) ?? '';
  getVersion = (): string => '0.0.0';
  getLocale = (): string => 'en-US';
  getPreferredSystemLanguages = (): string[] => this.languages;
  enableSandbox(): void {
    this.sandboxed = true;
  }
  requestSingleInstanceLock = (): boolean => this.hasLock;
  whenReady = async (): Promise<void> => undefined;
  quits = 0;
  quit(): void {
    this.quits += 1;
    this.emit('will-quit', new DoubleEvent());
  }
  exit(status = 0): void {
    this.exitStatus = status;
    this.emit('exited');
  }
}

export class WebContents extends EventEmitter {
  mainFrame = { url: '' };
  readonly sent: unknown[][] = [];
  reloads = 0;
  windowOpenHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: typeof this.windowOpenHandler): void {
    this.windowOpenHandler = handler;
  }
  send = (...message: unknown[]): unknown => this.sent.push(message);
  reload(): void {
    this.reloads += 1;
  }
  /** Whether the page, or a frame in it, may go to an address. */
  mayNavigate(url: string, isMainFrame: boolean): boolean {
    const event = Object.assign(new DoubleEvent(), { url, isMainFrame });
    this.emit('will-frame-navigate', event);
    return !event.defaultPrevented;
  }
}

type WindowOptions = Partial<Rectangle> & { webPreferences: Record<string, unknown>; [option: string]: unknown };

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents = new WebContents();
  readonly options: WindowOptions;
  /** What was called that a person would see, in order. */
  readonly seen: string[] = [];
  bounds: Rectangle;
  maximized = false;
  minimized = false;
  constructor(options: WindowOptions) {
    super();
    this.options = options;
    const { x = 50, y = 50, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame = { url };
    this.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    this.emit('ready-to-show');
  }
  show = (): unknown => this.seen.push('show');
  focus = (): unknown => this.seen.push('focus');
  restore = (): unknown => this.seen.push('restore');
  maximize(): void {
    this.maximized = true;
    this.seen.push('maximize');
  }
  isMaximized = (): boolean => this.maximized;
  isMinimized = (): boolean => this.minimized;
  getNormalBounds = (): Rectangle => this.bounds;
  /** As a person does it. */
  close(): void {
    this.emit('close', new DoubleEvent());
    this.emit('closed');
    app.emit('window-all-closed');
  }
}

export const app = new App();
export const ipcMain = new EventEmitter();
export const nativeTheme = {
  themeSource: 'system',
  get shouldUseDarkColors() {
    return this.themeSource === 'dark';
  },
};
export const screen = {
  displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
  getAllDisplays: () => screen.displays,
};

type Answer = (allowed: boolean) => void;
type Request = { isMainFrame: boolean };
export const session = {
  defaultSession: {
    onPermissionRequest: (_contents: unknown, _permission: string, _answer: Answer, _request: Request): void => {},
    onPermissionCheck: (_contents: unknown, _permission: string, _origin: string, _request: Request): boolean => true,
    onDevice: (): boolean => true,
    blocked: [] as string[],
    setPermissionRequestHandler(handler: typeof this.onPermissionRequest) {
      this.onPermissionRequest = handler;
    },
    setPermissionCheckHandler(handler: typeof this.onPermissionCheck) {
      this.onPermissionCheck = handler;
    },
    setDevicePermissionHandler(handler: typeof this.onDevice) {
      this.onDevice = handler;
    },
    webRequest: {
      onBeforeRequest(
        { urls }: { urls: string[] },
        listener: (details: object, answer: (outcome: { cancel?: boolean }) => void) => void,
      ) {
        listener({}, ({ cancel }) => {
          if (cancel) session.defaultSession.blocked = urls;
        });
      },
    },
  },
};

type Scheme = { scheme: string; privileges: Record<string, boolean> };
type ProtocolHandler = (request: Pick<ProtocolRequest, 'url' | 'method'>) => Promise<Response>;
/** What the system was asked to open. */
export const shell = {
  opened: [] as string[],
  openExternal: async (url: string): Promise<void> => void shell.opened.push(url),
};
export const protocol = {
  schemes: [] as Scheme[],
  handlers: new Map<string, ProtocolHandler>(),
  registerSchemesAsPrivileged(schemes: Scheme[]): void {
    protocol.schemes = schemes;
  },
  handle(scheme: string, handler: ProtocolHandler): void {
    protocol.handlers.set(scheme, handler);
  },
};

export const Menu = {
  shown: [] as MenuItemConstructorOptions[],
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: MenuItemConstructorOptions[]) => {
    Menu.shown = template;
  },
};

type Question = { properties?: string[]; message?: string; buttons?: string[] };
type DialogAnswer = { canceled: boolean; filePaths: string[]; response: number };
async function ask(_window: unknown, question: Question): Promise<DialogAnswer> {
  dialog.asked.push(question);
  return dialog.answer;
}
export const dialog = {
  /** What the person will do. */
  answer: { canceled: false, filePaths: [], response: 0 } as DialogAnswer,
  asked: [] as Question[],
  showOpenDialog: ask,
  showMessageBox: ask,
};

/** For electron-store, which reads everything from the default export. */
// biome-ignore lint/style/noDefaultExport: the module that this stands for has one
export default { app, ipcMain };
