/** Characters in a row that make a text a part of a secret: 12 bytes, which are no more than the head of a token. */
const PART = 16;
const HIDDEN = '<hidden>';

/** The lines with secrets that a conversation has said so far. A server may quote them: in whole, cut off, in pieces. */
export type SecretsSaid = {
  readonly remember: (line: string) => void;
  /** The text without any part of a line that is remembered. */
  readonly hide: (text: string) => string;
};

/** Some servers answer in capitals. Letters of ASCII only, so that every character stays where it is. */
const folded = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Remembers every part of a line, so that a long reply is looked through as quickly as a short one. */
export function secretsSaid(): SecretsSaid {
  const parts = new Set<string>();
  return {
    remember: (line) => {
      const text = folded(line);
      for (let at = 0; at + PART <= text.length; at += 1) parts.add(text.slice(at, at + PART));
    },
    hide: (text) => {
      if (parts.size === 0) return text;
      const sought = folded(text);
      let shown = '';
      let end = 0;
      for (let at = 0; at + PART <= sought.length; at += 1) {
        if (!parts.has(sought.slice(at, at + PART))) continue;
        // Parts that touch or overlap are one.
        if (at > end || shown === '') shown += text.slice(end, at) + HIDDEN;
        end = at + PART;
      }
      return shown + text.slice(end);
    },
  };
}
