import { readFileSync, statSync } from 'node:fs';
import * as z from 'zod';
import { errorCode } from './store-failure.ts';

/** The version of the files written here. A later one is left alone: a newer program owns it. */
export const FILE_VERSION = 1;

/** What every file of the data folder holds around its content. */
const fileSchema = z.object({ version: z.number().int().min(1), content: z.unknown() });

/** Checks the content of a file; throws an Error that says what is wrong with it. */
export type Parse<Value> = (content: unknown) => Value;

/** What reading a file came to. */
export type Reading<Value> =
  | { readonly state: 'present'; readonly value: Value }
  | { readonly state: 'absent' }
  /** Its content is of no use to anyone: to be kept aside. */
  | { readonly state: 'damaged'; readonly reason: string }
  /** It cannot be read here and now, but may be fine: to be left alone. */
  | { readonly state: 'unreadable'; readonly reason: string };

/** Reads files and remembers what they held for as long as they do not change. */
export class FileReader {
  readonly #known = new Map<string, { stamp: string; reading: Reading<unknown> }>();

  /** Reads one file. Every path must always be read with the same `parse`. */
  read<Value>(path: string, parse: Parse<Value>): Reading<Value> {
    try {
      const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
      if (!stats) {
        this.#known.delete(path);
        return { state: 'absent' };
      }
      const stamp = `${stats.ino}/${stats.size}/${stats.mtimeNs}`;
      const known = this.#known.get(path);
      if (known?.stamp === stamp) return known.reading as Reading<Value>;
      const reading = parseText(readFileSync(path, 'utf8'), parse);
      this.#known.set(path, { stamp, reading });
      return reading;
    } catch (error) {
      const code = errorCode(error);
      if (code === undefined) throw error;
      return code === 'ENOENT' ? { state: 'absent' } : { state: 'unreadable', reason: code };
    }
  }
}

function parseText<Value>(text: string, parse: Parse<Value>): Reading<Value> {
  try {
    const { version, content } = fileSchema.parse(JSON.parse(text));
    if (version > FILE_VERSION) return { state: 'unreadable', reason: `version ${version}` };
    return { state: 'present', value: parse(content) };
  } catch (error) {
    return { state: 'damaged', reason: reasonOf(error) };
  }
}

/** One line for the person who repairs the file. */
function reasonOf(error: unknown): string {
  if (!(error instanceof z.ZodError)) return error instanceof Error ? error.message : String(error);
  const [first] = error.issues;
  return first ? [first.path.join('.'), first.message].filter(Boolean).join(': ') : error.name;
}
