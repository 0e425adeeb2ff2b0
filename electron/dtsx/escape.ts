/** What XML 1.0 cannot have, however it is escaped. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Whether a text has characters that an XML file cannot have. */
export const hasIllegalCharacters = (text: string): boolean => NOT_XML.test(text);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};
const escaped = (character: string): string => ESCAPES[character] ?? character;

/** An attribute's value as SSIS writes it, so that it reads back as it is: the quotes around it are escaped. */
export const escapeAttribute = (value: string, quote: '"' | "'" = '"'): string =>
  value.replace(quote === '"' ? /[&<>"\t\n\r]/g : /[&<>'\t\n\r]/g, escaped);

/** The text of an element as SSIS writes it, its line breaks as the rest of the file has them. */
export const escapeText = (text: string, newline: string): string =>
  text.replace(/[&<>\r]/g, escaped).replaceAll('\n', newline);
