import { isDeepStrictEqual } from 'node:util';
import { formatConnectionString, readableProperties } from '../../shared/model/connection-string.ts';
import { inForm } from './connection-string-form.ts';
import { mergeLists, mergeProperties, mergeValue } from './merge-values.ts';

/**
 * Puts one's edits of an SMTP connection string into what it has become meanwhile, key by key and in the way that it is
 * written there. One that cannot be read is one value.
 *
 * @param base what both sides began with
 */
export function mergeConnectionStrings(base: string, mine: string, theirs: string): string {
  const [before, own, others] = [readableProperties(base), readableProperties(mine), readableProperties(theirs)];
  if (!before || !own || !others) return mergeValue(base, mine, theirs);
  if (isDeepStrictEqual(before, own)) return theirs;
  const unknown = mergeLists(before.unknown, own.unknown, others.unknown, ({ key }) => key.toLowerCase());
  return inForm(theirs, formatConnectionString({ ...mergeProperties(before, own, others), unknown }));
}
