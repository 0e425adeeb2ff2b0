import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { errorFacts, SmtpTrouble } from './trouble.ts';

/** A file that is there and can be read. */
export type Attachment = {
  /** Absolute. */
  readonly path: string;
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
};

/**
 * Looks at every file before anything is sent.
 *
 * @throws SmtpTrouble attachment, `missing` or `notReadable`, with the path as it was given
 */
export const checkAttachments = (paths: readonly string[]): Promise<Attachment[]> => Promise.all(paths.map(check));

async function check(path: string): Promise<Attachment> {
  const absolute = resolve(path);
  try {
    const found = await stat(absolute);
    if (!found.isFile())
      throw new SmtpTrouble({ trouble: 'attachment', error: { code: 'notReadable', message: '' }, path });
    await access(absolute, constants.R_OK);
    return { path: absolute, filename: basename(absolute), size: found.size };
  } catch (error) {
    if (error instanceof SmtpTrouble) throw error;
    const { code, message } = errorFacts(error);
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    const facts = { code: missing ? 'missing' : 'notReadable', message };
    throw new SmtpTrouble({ trouble: 'attachment', error: facts, path }, { cause: error });
  }
}
