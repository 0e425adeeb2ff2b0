import { type ExitStatus, worstOf } from './exit-status.ts';
import { errorReport, isFailure } from './report-error.ts';
import type { Session } from './session.ts';

/** A file among several that cannot be read, and why. */
export type Refused = { readonly label: string; readonly error: unknown };

/** What look-ups found, and the files that were in the way. */
export type Found<Item> = { readonly found: readonly Item[]; readonly refused: readonly Refused[] };

/** Looks into each file, in order: one that cannot be read hides none of the others. */
export async function lookInto<File extends { path: string }, Item>(
  files: readonly File[],
  look: (file: File) => Promise<readonly Item[]>,
): Promise<Found<Item>> {
  const looks = files.map(async (file): Promise<Found<Item>> => {
    try {
      return { found: await look(file), refused: [] };
    } catch (error) {
      if (!isFailure(error)) throw error;
      return { found: [], refused: [{ label: file.path, error }] };
    }
  });
  return allOf(await Promise.all(looks));
}

/** Several findings as one. */
export const allOf = <Item>(findings: readonly Found<Item>[]): Found<Item> => ({
  found: findings.flatMap(({ found }) => found),
  refused: findings.flatMap(({ refused }) => refused),
});

/** What was found. @throws the reason of the first file that cannot be read, where nothing else is there to go on with */
export function foundOrThrow<Item>({ found, refused: [first] }: Found<Item>): readonly Item[] {
  if (found.length === 0 && first) throw first.error;
  return found;
}

/** Tells which files were in the way, and what the command ends with for them. */
export function tellRefused(refused: readonly Refused[], { tell, t }: Session): ExitStatus {
  const reports = refused.map(({ error }) => errorReport(error, t));
  for (const { cause } of reports) tell(cause);
  return worstOf(reports.map(({ status }) => status));
}
