import { ipcRenderer, webUtils } from 'electron';
import { channels } from './desktop/channels.ts';

type Transfer = { readonly files: ArrayLike<Parameters<typeof webUtils.getPathForFile>[0]> };

/** As much of the page as is needed here; the project has no DOM types for code that is not the page's. */
declare const window: {
  readonly location: { readonly origin: string };
  addEventListener(type: 'DOMContentLoaded', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { source: unknown; data: unknown }) => void): void;
  addEventListener(type: 'drop', listener: (event: { dataTransfer?: Transfer }) => void, capture: true): void;
  postMessage(message: unknown, targetOrigin: string, transfer?: readonly unknown[]): void;
};

/**
 * Hands the page one MessagePort that speaks the contract, the commands of the native menu, and the paths of files that
 * are dropped on it or that the system wants to have opened. The page gets no API: nothing of Electron is within its reach.
 */
window.addEventListener('DOMContentLoaded', () => {
  // The page's module scripts have run by now: it listens.
  const { port1, port2 } = new MessageChannel();
  ipcRenderer.postMessage(channels.port, null, [port2]);
  window.postMessage({ port: 'contract' }, window.location.origin, [port1]);
});

ipcRenderer.on(channels.command, (_event, command: unknown) => {
  window.postMessage({ command }, window.location.origin);
});

// Files that the system wants to have opened wait until the page says that it takes them.
window.addEventListener('message', ({ source, data }) => {
  if (source === window && isRequest(data)) ipcRenderer.postMessage(channels.takesFiles, null);
});
ipcRenderer.on(channels.open, (_event, open: unknown) => {
  window.postMessage({ open }, window.location.origin);
});

const isRequest = (data: unknown): boolean => typeof data === 'object' && data !== null && 'takesFiles' in data;

// What is dropped on the page comes without a path there. It is told which files they were, as it would be by a dialog.
window.addEventListener(
  'drop',
  ({ dataTransfer }) => {
    const dropped = Array.from(dataTransfer?.files ?? [], (file) => webUtils.getPathForFile(file));
    if (dropped.length > 0) window.postMessage({ dropped }, window.location.origin);
  },
  true,
);
