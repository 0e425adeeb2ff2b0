import { type BrowserWindow, type Rectangle, screen } from 'electron';
import Store from 'electron-store';
import * as z from 'zod';

/** The smallest window that the page is made for, in device-independent pixels. */
export const minimumSize = { width: 800, height: 600 };

const stateSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(minimumSize.width),
  height: z.number().int().min(minimumSize.height),
  maximized: z.boolean(),
});

/** Where the window was when it was closed. */
export type WindowState = z.infer<typeof stateSchema>;

const store = (): Store => new Store({ name: 'window', clearInvalidConfig: true });

/** Where the window was, undefined at the first start and where it would now be out of sight. */
export function rememberedState(): WindowState | undefined {
  const state = stateSchema.safeParse(store().get('state')).data;
  return state && isInSight(state) ? state : undefined;
}

/** Remembers where the window is, each time it closes. */
export function rememberState(window: BrowserWindow): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    store().set('state', state);
  });
}

/** Enough of the title bar is on a display for the window to be dragged: a display may be gone since. */
function isInSight({ x, y, width }: Rectangle): boolean {
  const titleBar = { width: 100, height: 20 };
  return screen.getAllDisplays().some(({ workArea }) => {
    const visibleWidth = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
    const below = workArea.y + workArea.height - y;
    return visibleWidth >= titleBar.width && y >= workArea.y && below >= titleBar.height;
  });
}
