import type { SendMailTask } from '../../shared/model/send-mail-task.ts';

/** An attribute of `SendMailTaskData`, as its task says it. */
export type DataAttribute = {
  readonly name: string;
  readonly property: keyof SendMailTask;
  /** @param reference how the file names a connection manager, by the id that the model has */
  readonly value: (task: SendMailTask, reference: (id: string) => string) => string;
  /** The value that 2012 and later say by leaving it out. */
  readonly omitted?: string;
};

/** In the order in which SSIS writes them. */
export const DATA_ATTRIBUTES: readonly DataAttribute[] = [
  { name: 'SMTPServer', property: 'smtpConnection', value: (task, reference) => reference(task.smtpConnection) },
  { name: 'From', property: 'fromLine', value: ({ fromLine }) => fromLine },
  { name: 'To', property: 'toLine', value: ({ toLine }) => toLine },
  { name: 'CC', property: 'ccLine', value: ({ ccLine }) => ccLine, omitted: '' },
  { name: 'BCC', property: 'bccLine', value: ({ bccLine }) => bccLine, omitted: '' },
  { name: 'Subject', property: 'subject', value: ({ subject }) => subject },
  { name: 'Priority', property: 'priority', value: ({ priority }) => priority, omitted: 'Normal' },
  {
    name: 'MessageSourceType',
    property: 'messageSourceType',
    value: ({ messageSourceType }) => messageSourceType,
    omitted: 'DirectInput',
  },
  {
    name: 'MessageSource',
    property: 'messageSource',
    value: ({ messageSource, messageSourceType }, reference) =>
      messageSourceType === 'FileConnection' ? reference(messageSource) : messageSource,
    omitted: '',
  },
];

/** Their names, for putting one between the others. */
export const DATA_ORDER: readonly string[] = DATA_ATTRIBUTES.map(({ name }) => name);
