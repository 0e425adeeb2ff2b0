/** What passes between the preload script and the main process beside the contract. */
export const channels = {
  /** Page to main: the page's end of the contract comes with it. */
  port: 'port',
  /** Main to page: the id of a command that was chosen in the menu. */
  command: 'command',
  /** Page to main: it opens files from now on. */
  takesFiles: 'takesFiles',
  /** Main to page: paths of files to open. */
  open: 'open',
} as const;
