import type { ServerResponse } from 'node:http';
import { languages, messagesIn } from '../../shared/messages/index.ts';

/** Sentences that a person may meet outside of the designer, by their key in `shared/messages`. */
export type PlainPage = 'signInNeeded' | 'notFound' | 'notBuilt';

/** Answers with a page of one sentence in every language: who asks has no session, so no language is known. */
export function sendPlainPage(response: ServerResponse, status: number, page: PlainPage): void {
  const sentences = languages.map((language) => {
    const words = messagesIn(language);
    return `<section lang="${language}"><h1>${words(`browser.${page}.title`)}</h1><p>${words(`browser.${page}.text`)}</p></section>`;
  });
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>SMTP Connection Manager</title><style>
body{font:14px/1.5 system-ui,sans-serif;max-width:40em;margin:3em auto;padding:0 1em;color-scheme:light dark}
h1{font-size:1.3em}code{font-family:ui-monospace,monospace}</style>${sentences.join('')}</html>`;
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(html);
}
