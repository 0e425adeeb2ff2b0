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
  const handler = new RPCHandler(router);
  const { webContents } = window;
  let current: MessagePortMain | undefined;

  // Electron does not always tell a port that its far side is gone (electron/electron#31457).
  const end = (): void => {
    current?.close();
    current = undefined;
  };

  const accept = ({ sender, senderFrame, ports }: IpcMainEvent): void => {
    const [port, ...others] = ports;
    for (const other of others) other.close();
    const isOwn = sender === webContents && senderFrame !== null && senderFrame === webContents.mainFrame;
    if (!port || !isOwn || !isPage(senderFrame.url)) {
      port?.close();
      return;
    }
    end();
    current = port;
    handler.upgrade(port, { context });
    port.start();
  };

  ipcMain.on(channels.port, accept);
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) end();
  });
  webContents.on('render-process-gone', end);
  window.on('closed', () => {
    ipcMain.off(channels.port, accept);
    end();
  });
}
