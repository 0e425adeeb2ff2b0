import { type Block, type ReportDocument, SIGNS } from './document.ts';

/** A document as plain text, such as for a ticket. Ends with a line break. */
export function documentAsText({ title, sections }: ReportDocument): string {
  const parts = sections.map(({ title: heading, level, blocks }) =>
    [underlined(heading, level === 2 ? '=' : '-'), ...blocks.map(blockAsText)].join('\n'),
  );
  return `${[title, ...parts].join('\n\n')}\n`;
}

const underlined = (heading: string, line: string): string => `${heading}\n${line.repeat(Math.max(3, heading.length))}`;

function blockAsText(block: Block): string {
  switch (block.kind) {
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value.replaceAll('\n', ' ')}`).join('\n');
    case 'table':
      return block.rows.map((row) => `- ${row.filter(Boolean).join(' · ').replaceAll('\n', ' ')}`).join('\n');
    case 'finding':
      return [`${SIGNS[block.mark]} ${block.text}`, ...(block.fix ? [`  ${block.fix}`] : [])].join('\n');
    case 'text':
    case 'verbatim':
      return block.text;
  }
}
