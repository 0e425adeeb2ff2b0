import { createHash } from 'node:crypto';
import { idFromUuid } from '../../shared/model/id.ts';

/** Where a package file is: on disk, and for one of a deployment file (`.ispac`) its path inside that. */
export type Location = { readonly path: string; readonly member?: string | undefined };

/** How the file's package is used: open for every program of the data folder, or read by this process for itself. */
export type Use = 'open' | 'read';

/**
 * The id of a file's package: made from the place, the same each time. Its own DTSID cannot be used, since a copied
 * package has the same one.
 */
export function idOfFile({ path, member = '' }: Location, use: Use): string {
  const hex = createHash('sha256').update([use, path, member].join('\0')).digest('hex');
  // The version and variant of a UUID that is made by a rule of one's own (RFC 9562 §5.8).
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return idFromUuid(groups.join('-'));
}
