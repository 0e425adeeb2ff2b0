import { app, type BrowserWindow, dialog } from 'electron';
import { type Language, messagesIn } from '../../shared/messages/index.ts';

/** Offers to reload the page where its process ended: the services live on in this one. */
export function offerReload(window: BrowserWindow, language: () => Language): void {
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const words = messagesIn(language());
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: words('desktop.pageGone.message'),
      detail: words('desktop.pageGone.detail', { reason }),
      buttons: [words('desktop.pageGone.reload'), words('desktop.pageGone.quit')],
      cancelId: 1,
    });
    if (response === 0) window.webContents.reload();
    else app.quit();
  });
}
