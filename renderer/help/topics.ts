/** The pages of the help. Their words are in `shared/messages` under `help.<topic>`. */
export const helpTopics = [
  'designer',
  'smtpConnection',
  'fileConnection',
  'test',
  'task',
  'quickMessage',
  'inbox',
  'settings',
] as const;
export type HelpTopic = (typeof helpTopics)[number];
