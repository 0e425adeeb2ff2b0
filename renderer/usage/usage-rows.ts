import type { Usage, UsageFlag } from '../../shared/contract/package-files.ts';
import { usageFlags } from '../../shared/contract/package-files.ts';
import { readableProperties } from '../../shared/model/connection-string.ts';

/** One row of the table: what a scan found, with what the table shows of its connection string. */
export type UsageRow = Usage & {
  readonly key: string;
  /** Empty where there is none, or the connection string cannot be read. */
  readonly server: string;
  readonly ssl: boolean;
  readonly windows: boolean;
  /** The path below the folder that was searched. */
  readonly file: string;
  /** The same of the one that it is a double of. */
  readonly doubleFile: string | undefined;
};

export type UsageKind = Usage['kind'] | 'all';
export type UsageColumn = 'name' | 'server' | 'uses' | 'file' | 'findings';
export type UsageOrder = { readonly column: UsageColumn; readonly descending: boolean };
export type UsageFilter = {
  readonly text: string;
  readonly kind: UsageKind;
  /** Rows must have every one of them. */
  readonly flags: readonly UsageFlag[];
};

/** Everything that identifies an object of a scan; copied packages share ids, so the path is part of it. */
export const usageKey = ({ path, member = '', kind, id }: Usage): string => `${path}\n${member}\n${kind}\n${id}`;

/** The rows of a scan. */
export function usageRows(usages: readonly Usage[], folder: string): UsageRow[] {
  return usages.map((usage) => {
    const { server, ssl, windows } = connectionOf(usage.connectionString);
    const doubleFile = usage.double && fileOf(usage.double, folder);
    return { ...usage, key: usageKey(usage), server, ssl, windows, file: fileOf(usage, folder), doubleFile };
  });
}

/** A file's path below the folder, and what is inside of it. */
function fileOf({ path, member }: Pick<Usage, 'path' | 'member'>, folder: string): string {
  const place = path.startsWith(folder) ? path.slice(folder.length).replace(/^[\\/]+/, '') : path;
  return member === undefined ? place : `${place} › ${member}`;
}

function connectionOf(connectionString: string): Pick<UsageRow, 'server' | 'ssl' | 'windows'> {
  const properties = readableProperties(connectionString);
  if (!properties) return { server: '', ssl: false, windows: false };
  const { smtpServer, enableSsl, useWindowsAuthentication } = properties;
  return { server: smtpServer, ssl: enableSsl, windows: useWindowsAuthentication };
}

/** The rows that a filter leaves. */
export function filterRows(rows: readonly UsageRow[], { text, kind, flags }: UsageFilter): UsageRow[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (kind !== 'all' && row.kind !== kind) return false;
    if (!flags.every((flag) => row.flags.includes(flag))) return false;
    const searched = [row.name, row.server, row.connectionName, row.container, row.path, row.member ?? '']
      .join('\n')
      .toLocaleLowerCase();
    return words.every((word) => searched.includes(word));
  });
}

/** The rows in an order; what is equal in it stays in files' order. */
export function sortRows(rows: readonly UsageRow[], { column, descending }: UsageOrder): UsageRow[] {
  const compare = (a: UsageRow, b: UsageRow): number => {
    if (column === 'uses') return a.uses - b.uses;
    if (column === 'findings') return findings(a) - findings(b);
    return a[column].localeCompare(b[column], undefined, { sensitivity: 'base', numeric: true });
  };
  return rows.toSorted((a, b) => (descending ? compare(b, a) : compare(a, b)));
}

const findings = ({ flags, problems }: Usage): number => flags.length + problems.length;

/** How many rows have each flag; flags that none has are left out. */
export const flagCounts = (rows: readonly UsageRow[]): { flag: UsageFlag; count: number }[] =>
  usageFlags
    .map((flag) => ({ flag, count: rows.filter(({ flags }) => flags.includes(flag)).length }))
    .filter(({ count }) => count > 0);

/** The rows as comma-separated values (RFC 4180), with a line of names. */
export function csvOf(rows: readonly UsageRow[]): string {
  const columns = [
    'path',
    'member',
    'kind',
    'name',
    'container',
    'connectionName',
    'server',
    'ssl',
    'windows',
  ] as const;
  const lines = rows.map((row) => [
    ...columns.map((column) => String(row[column] ?? '')),
    String(row.uses),
    row.expressions.join(' '),
    row.flags.join(' '),
    [...new Set(row.problems.map(({ code }) => code))].join(' '),
  ]);
  return [[...columns, 'uses', 'expressions', 'flags', 'problems'], ...lines]
    .map((line) => line.map(csvField).join(','))
    .join('\r\n');
}

/** A spreadsheet takes a field that begins like a formula for one: an apostrophe keeps it text. */
function csvField(value: string): string {
  const text = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
