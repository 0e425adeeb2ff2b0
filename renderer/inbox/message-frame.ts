/**
 * A page for a sandboxed frame that shows a message's HTML: its policy comes first, so that nothing is fetched and
 * nothing runs, whatever the sender wrote. Images inside the message (`cid:`, RFC 2392) are not resolved.
 */
export function frameDocument(html: string): string {
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${FRAME_POLICY}"><meta name="referrer" content="no-referrer"><base target="_blank"><style>${FRAME_STYLE}</style>${html}`;
}

const FRAME_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

// Mail is written for a white page; the sender's own colours come after and win.
const FRAME_STYLE =
  'html{color-scheme:light;background:#fff;color:#111;font:14px/1.45 system-ui,sans-serif}body{margin:12px}';
