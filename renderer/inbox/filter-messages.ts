import type { MessageSummary } from '../../shared/contract/inbox.ts';

/** The messages in which every word of the search occurs: in subject, addresses or attachment names, in any case. */
export function filterMessages(messages: readonly MessageSummary[], search: string): MessageSummary[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return messages.filter((message) => {
    const text = searchText(message);
    return words.every((word) => text.includes(word));
  });
}

const searchText = ({ from, to, envelopeFrom, envelopeTo, subject, attachments }: MessageSummary): string =>
  [from, ...to, envelopeFrom, ...envelopeTo, subject, ...attachments.map(({ filename }) => filename)]
    .join('\n')
    .toLowerCase();
