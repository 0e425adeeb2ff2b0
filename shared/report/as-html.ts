import { type Block, type ReportDocument, type Section, SIGNS } from './document.ts';
import { escapeMarkup } from './escape.ts';

/**
 * A document as one HTML page that needs nothing else: no script, no file, no network; light and dark, fit for paper.
 * Whatever it shows is text, also where it is written like a tag.
 */
export function documentAsHtml({ title, language, sections }: ReportDocument): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeMarkup(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeMarkup(title)}</h1>`,
    ...sections.map(sectionAsHtml),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const sectionAsHtml = ({ title, level, blocks }: Section): string =>
  `<h${level}>${escapeMarkup(title)}</h${level}>\n${blocks.map(blockAsHtml).join('\n')}`;

function blockAsHtml(block: Block): string {
  switch (block.kind) {
    case 'facts':
      return `<dl>\n${block.rows.map(([label, value]) => `<dt>${escapeMarkup(label)}</dt><dd>${escapeMarkup(value)}</dd>`).join('\n')}\n</dl>`;
    case 'table': {
      const header = block.header.map((cell) => `<th scope="col">${escapeMarkup(cell)}</th>`).join('');
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('')}</tr>`);
      return `<table>\n<thead><tr>${header}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
    }
    case 'finding': {
      const fix = block.fix && `<br>${escapeMarkup(block.fix)}`;
      return `<p class="${block.mark}"><b>${SIGNS[block.mark]} ${escapeMarkup(block.text)}</b>${fix}</p>`;
    }
    case 'text':
      return `<p>${escapeMarkup(block.text)}</p>`;
    case 'verbatim':
      return `<pre tabindex="0">${escapeMarkup(block.text)}</pre>`;
  }
}

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d1d1d1, #525252); --soft: light-dark(#f5f5f5, #292929);
  --passed: light-dark(#0e700e, #54b054); --warning: light-dark(#8a3707, #faa06b); --failed: light-dark(#b10e1c, #ff99a4); }
body { margin: 0; font: 14px/1.45 "Segoe UI", "Yu Gothic UI", Meiryo, system-ui, sans-serif;
  color: light-dark(#242424, #ffffff); background: light-dark(#ffffff, #1f1f1f); }
main { max-width: 960px; margin: 0 auto; padding: 24px; }
h1 { font-size: 22px; } h2 { font-size: 17px; margin-top: 28px; border-bottom: 1px solid var(--line); }
h3 { font-size: 15px; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px 16px; margin: 8px 0; }
dt { color: light-dark(#616161, #d6d6d6); } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
table { border-collapse: collapse; width: 100%; margin: 8px 0; }
th, td { text-align: start; vertical-align: top; padding: 3px 8px; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; white-space: pre-line; }
pre { background: var(--soft); border: 1px solid var(--line); padding: 8px; overflow: auto; white-space: pre-wrap;
  overflow-wrap: anywhere; font: 12px/1.5 Consolas, "Liberation Mono", monospace; }
.passed b { color: var(--passed); } .warning b { color: var(--warning); } .failed b { color: var(--failed); }
@media print { main { max-width: none; padding: 0; } pre, tr, dl { break-inside: avoid-page; } h2, h3 { break-after: avoid; } }
`;
