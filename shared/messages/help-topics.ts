/** The pages of the help, in their order. */
export const helpTopics = [
  'designer',
  'smtpConnection',
  'fileConnection',
  'test',
  'task',
  'quickMessage',
  'expressions',
  'files',
  'inbox',
  'settings',
] as const;
export type HelpTopic = (typeof helpTopics)[number];

/** A page of the help: what a screen is for, then what its parts mean and what SSIS does with them. */
export type HelpPage = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly terms: readonly { readonly term: string; readonly meaning: string }[];
};
