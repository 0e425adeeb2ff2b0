/** Namespaces that SSIS' files use. */
export const DTS = 'www.microsoft.com/SqlServer/Dts';
export const SEND_MAIL_TASK = 'www.microsoft.com/sqlserver/dts/tasks/sendmailtask';
export const SSIS = 'www.microsoft.com/SqlServer/SSIS';

/** Namespaces by the prefix they are bound to; '' is the default one. */
export type Namespaces = ReadonlyMap<string, string>;

/** The namespaces inside of an element with those attributes; `keep` copies what is kept of them. */
export function namespacesWithin(
  outer: Namespaces,
  attributes: Readonly<Record<string, string>>,
  keep: (text: string) => string,
): Namespaces {
  let inner: Map<string, string> | undefined;
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    inner ??= new Map(outer);
    inner.set(keep(name.slice('xmlns:'.length)), keep(attributes[name] ?? ''));
  }
  return inner ?? outer;
}

/** The two halves of a name; the prefix is '' where there is none. */
export function splitName(name: string): { prefix: string; local: string } {
  const colon = name.indexOf(':');
  return colon < 0 ? { prefix: '', local: name } : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}

/** The prefix by which new attributes say that namespace, with its colon; '' where it has none. */
export function prefixFor(namespaces: Namespaces, uri: string): string {
  for (const [prefix, bound] of namespaces) if (bound === uri && prefix !== '') return `${prefix}:`;
  return '';
}
