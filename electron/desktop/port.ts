import { RPCHandler } from '@orpc/server/message-port';
import { type BrowserWindow, type IpcMainEvent, ipcMain, type MessagePortMain } from 'electron';
import { type RouterContext, router } from '../router.ts';
import { channels } from './channels.ts';
import { isPage } from './page-protocol.ts';

/**
 * Answers the contract on the port that the window's page sends. Only its top frame may, while it shows the
 * designer. One port at a time: it ends with the document that it came from, and all that it had asked for with it.
 */
export function answerPort(window: BrowserWindow, context: RouterContext): void {
  const { webContents } = window;
  let end = (): void => {};

  const accept = ({ senderFrame, ports }: IpcMainEvent): void => {
    const [port] = ports;
    const isOwn = senderFrame === webContents.mainFrame && isPage(senderFrame.url);
    if (!port || ports.length > 1 || !isOwn) {
      for (const refused of ports) refused.close();
      return;
    }
    end();
    end = answer(port, context);
  };

  ipcMain.on(channels.port, accept);
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) end();
  });
  webContents.on('render-process-gone', () => end());
  window.on('closed', () => {
    ipcMain.off(channels.port, accept);
    end();
  });
}

/**
 * Answers the contract on a port. The function that it answers with ends the port and the work that was asked for
 * through it: Electron tells a port neither of its own end, nor always of its far side's (electron/electron#31457).
 */
function answer(port: MessagePortMain, context: RouterContext): () => void {
  const closing: (() => void)[] = [];
  const close = (): void => {
    for (const listener of closing.splice(0)) listener();
    port.close();
  };
  port.once('close', close);
  new RPCHandler(router).upgrade(
    {
      on: (event, listener) => {
        if (event === 'close') closing.push(listener);
        else port.on('message', listener);
      },
      postMessage: (message: unknown) => port.postMessage(message),
    },
    { context },
  );
  port.start();
  return close;
}
