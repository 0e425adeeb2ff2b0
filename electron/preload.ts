import { ipcRenderer } from 'electron';
import { channels } from './desktop/channels.ts';

/** As much of the page as is needed here; the project has no DOM types for code that is not the page's. */
declare const window: {
  readonly location: { readonly origin: string };
  addEventListener(type: 'DOMContentLoaded', listener: () => void): void;
  postMessage(message: unknown, targetOrigin: string, transfer?: readonly unknown[]): void;
};

/**
 * Hands the page one MessagePort that speaks the contract, and the commands of the native menu. The page gets no
 * API: nothing of Electron is within its reach.
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
