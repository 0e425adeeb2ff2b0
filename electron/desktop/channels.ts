/** What passes between the preload script and the main process beside the contract: two messages. */
export const channels = {
  /** Page to main: the page's end of the contract comes with it. */
  port: 'port',
  /** Main to page: the id of a command that was chosen in the menu. */
  command: 'command',
} as const;
