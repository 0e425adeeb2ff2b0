/** Words of the native window that the page does not draw itself. */
export const desktop = {
  /** A menu's name with the letter that opens it together with Alt. */
  menu: '&{{name}}',
  window: 'Window',
  roles: {
    about: 'About SMTP Connection Manager',
    services: 'Services',
    hide: 'Hide SMTP Connection Manager',
    hideOthers: 'Hide Others',
    unhide: 'Show All',
    quit: 'Quit',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    resetZoom: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    togglefullscreen: 'Full Screen',
    minimize: 'Minimize',
    zoom: 'Zoom',
    close: 'Close',
    front: 'Bring All to Front',
  },
  packageFiles: 'Packages and projects',
  allFiles: 'All files',
  pageGone: {
    message: 'The window’s content ended unexpectedly.',
    detail: 'Everything that was saved is still there ({{reason}}).',
    reload: 'Reload',
    quit: 'Quit',
  },
};
