import { describe, expect, it } from 'vitest';
import { previewHeaders, previewText, recipientCount } from '../../../renderer/mail/message-preview.ts';
import { DEFAULT_CONNECTION } from '../../../shared/model/connection-manager.ts';
import type { Package } from '../../../shared/model/package.ts';
import { DEFAULT_TASK, type SendMailTask } from '../../../shared/model/send-mail-task.ts';
import { newVariable } from '../../../shared/model/variable.ts';

const FILE_ID = '{11111111-1111-4111-8111-111111111111}';
const SMTP_ID = '{22222222-2222-4222-8222-222222222222}';

const task = (fields: Partial<SendMailTask>): SendMailTask => ({
  ...DEFAULT_TASK,
  id: '{00000000-0000-4000-8000-000000000000}',
  name: 'Notify',
  ...fields,
});

const pkg: Pick<Package, 'connections' | 'variables'> = {
  connections: [
    {
      ...DEFAULT_CONNECTION,
      id: FILE_ID,
      name: 'Body',
      connectionManagerType: 'FILE',
      connectionString: 'C:\\body.txt',
    },
    { ...DEFAULT_CONNECTION, id: SMTP_ID, name: 'Relay', connectionString: 'relay' },
  ],
  variables: [newVariable('User::Body', 'Rows: 12')],
};

describe('the preview of a message', () => {
  it('shows the header lines that are sent: never Bcc, and a priority only where it is not normal', () => {
    const headers = previewHeaders(
      task({ fromLine: 'a@x.org', toLine: 'b@x.org;c@x.org', bccLine: 'd@x.org', subject: 'Done', priority: 'High' }),
    );
    expect(headers).toEqual([
      { name: 'From', value: 'a@x.org' },
      { name: 'To', value: 'b@x.org, c@x.org' },
      { name: 'Subject', value: 'Done' },
      { name: 'Importance', value: 'High' },
    ]);
    expect(previewHeaders(task({})).map(({ name }) => name)).toEqual(['Subject']);
  });

  it('counts every recipient', () => {
    expect(recipientCount(task({ toLine: 'a@x.org;b@x.org', ccLine: 'c@x.org', bccLine: 'd@x.org' }))).toBe(4);
  });

  it.each([
    [{ messageSource: 'Hello' }, { kind: 'text', text: 'Hello' }],
    [
      { messageSourceType: 'Variable', messageSource: 'User::Body' },
      { kind: 'text', text: 'Rows: 12' },
    ],
    [{ messageSourceType: 'Variable', messageSource: 'User::body' }, { kind: 'variableMissing' }],
    [
      { messageSourceType: 'FileConnection', messageSource: FILE_ID },
      { kind: 'file', path: 'C:\\body.txt' },
    ],
    [{ messageSourceType: 'FileConnection', messageSource: SMTP_ID }, { kind: 'fileMissing' }],
  ] as const)('finds the text of %j', (fields, expected) => {
    expect(previewText(task(fields), pkg)).toEqual(expected);
  });
});
