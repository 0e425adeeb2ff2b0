/** Whether the person sits at a Mac: ⌘ instead of Ctrl, and OK to the right of Cancel. */
export const isMac = /^Mac/i.test(navigator.platform);

/** Windows puts OK before Cancel; macOS and the Linux desktops put it last. */
export const submitFirst = /^Win/i.test(navigator.platform);
