import { describe, expect, it } from 'vitest';
import { filterMessages } from '../../../renderer/inbox/filter-messages.ts';
import type { MessageSummary } from '../../../shared/contract/inbox.ts';

const message = (id: string, fields: Partial<MessageSummary>): MessageSummary => ({
  id,
  receivedAt: '2026-01-01T00:00:00.000Z',
  from: 'ETL <etl@example.com>',
  to: ['dba@example.com'],
  envelopeFrom: 'etl@example.com',
  envelopeTo: ['dba@example.com', 'hidden@example.com'],
  subject: 'Nightly load',
  size: 100,
  encrypted: false,
  unread: true,
  attachments: [],
  ...fields,
});

describe('filterMessages', () => {
  const messages = [
    message('1', {}),
    message('2', {
      subject: '夜間ロード',
      attachments: [{ index: 0, filename: 'Rows.CSV', contentType: 'text/csv', size: 1 }],
    }),
  ];
  const found = (search: string) => filterMessages(messages, search).map(({ id }) => id);

  it.each([
    ['', ['1', '2']],
    ['  ', ['1', '2']],
    ['NIGHTLY', ['1']],
    ['ロード', ['2']],
    ['rows.csv dba@', ['2']],
    ['hidden@', ['1', '2']],
    ['nightly nothing', []],
  ])('%j', (search, expected) => {
    expect(found(search)).toEqual(expected);
  });
});
