import { EventEmitter } from 'node:events';
import { runInNewContext } from 'node:vm';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { build } from 'vite';
import { beforeAll, expect, it } from 'vitest';

let script = '';

beforeAll(async () => {
  const built = await build({ mode: 'preload', logLevel: 'error', build: { write: false } });
  const [output] = Array.isArray(built) ? built : [];
  script = output?.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n') ?? '';
}, 60_000);

/** Runs the built script as Electron's sandbox does, with nothing but `electron` to require. */
function load() {
  const toMain: { channel: string; ports: MessagePort[] }[] = [];
  const toPage: { message: unknown; origin: string; ports: MessagePort[] }[] = [];
  const page = new EventEmitter();
  const ipcRenderer = Object.assign(new EventEmitter(), {
    postMessage: (channel: string, _message: unknown, ports: MessagePort[]) => toMain.push({ channel, ports }),
  });
  const required: string[] = [];
  const globals = {
    MessageChannel,
    require: (name: string) => {
      required.push(name);
      return { ipcRenderer, webUtils: { getPathForFile: ({ name }: { name: string }) => `/dropped/${name}` } };
    },
    window: {
      location: { origin: 'app://designer' },
      addEventListener: (type: string, listener: () => void) => page.on(type, listener),
      postMessage: (message: unknown, origin: string, ports: MessagePort[] = []) =>
        toPage.push({ message, origin, ports }),
    },
  };
  const keys = Object.keys(globals.window);
  runInNewContext(script, globals);
  return {
    toMain,
    toPage,
    page,
    ipcRenderer,
    required,
    window: globals.window,
    added: Object.keys(globals.window).filter((key) => !keys.includes(key)),
  };
}

it('requires nothing but electron, and exposes nothing', () => {
  const { required, added } = load();
  expect(required).toEqual(['electron']);
  expect(added).toEqual([]);
  expect(script).not.toMatch(/contextBridge|import\s*\(|\bimport\b.*\bfrom\b/);
});

it('connects the page with the main process once the page listens', async () => {
  const { toMain, toPage, page } = load();
  expect([toMain, toPage]).toEqual([[], []]);
  page.emit('DOMContentLoaded');
  expect(toMain).toMatchObject([{ channel: 'port' }]);
  expect(toPage).toMatchObject([{ origin: 'app://designer' }]);
  const [mainEnd, pageEnd] = [toMain[0]?.ports[0], toPage[0]?.ports[0]];
  const received = new Promise((resolve) => mainEnd?.once('message', resolve));
  pageEnd?.postMessage('hello');
  expect(await received).toBe('hello');
  mainEnd?.close();
});

it('passes on what was chosen in the menu', () => {
  const { toPage, ipcRenderer } = load();
  ipcRenderer.emit('command', {}, 'newConnection');
  expect(toPage).toEqual([{ message: { command: 'newConnection' }, origin: 'app://designer', ports: [] }]);
});

it('asks for the files that the system wants to have opened when the page takes them, and passes them on', () => {
  const { toMain, toPage, page, ipcRenderer, window } = load();
  page.emit('message', { source: {}, data: { takesFiles: true } });
  page.emit('message', { source: undefined, data: null });
  expect(toMain).toEqual([]);
  page.emit('message', { source: window, data: { takesFiles: true } });
  expect(toMain).toMatchObject([{ channel: 'takesFiles' }]);
  ipcRenderer.emit('open', {}, ['/data/Load.dtsx']);
  expect(toPage).toEqual([{ message: { open: ['/data/Load.dtsx'] }, origin: 'app://designer', ports: [] }]);
});

it('tells the page the paths of dropped files', () => {
  const { toPage, page } = load();
  page.emit('drop', { dataTransfer: { files: [{ name: 'Load.dtsx' }, { name: 'Mail.conmgr' }] } });
  page.emit('drop', { dataTransfer: { files: [] } });
  page.emit('drop', {});
  expect(toPage).toEqual([
    { message: { dropped: ['/dropped/Load.dtsx', '/dropped/Mail.conmgr'] }, origin: 'app://designer', ports: [] },
  ]);
});
