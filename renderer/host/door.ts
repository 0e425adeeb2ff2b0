/** Whether the page came over HTTP, to a browser, and not from the desktop program's own scheme. */
export const inBrowser = /^https?:$/.test(window.location.protocol);
