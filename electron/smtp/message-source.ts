import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sameId } from '../../shared/model/id.ts';
import type { Package } from '../../shared/model/package.ts';
import { MESSAGE_SOURCE_MAX, type SendMailTask } from '../../shared/model/send-mail-task.ts';
import { findVariable } from '../../shared/model/variable.ts';
import { errorFacts, SmtpTrouble } from './trouble.ts';

/** Largest file read as a message, in bytes: what `MESSAGE_SOURCE_MAX` characters take at most in UTF-8. */
const FILE_MAX = MESSAGE_SOURCE_MAX * 4;

/**
 * The text of a task's mail: typed in, from a variable, or from the file of a FILE connection manager. The task has been
 * checked (`taskProblems`).
 *
 * @throws SmtpTrouble messageSource, with the path
 */
export async function readMessageSource(task: SendMailTask, pkg: Package): Promise<string> {
  if (task.messageSourceType === 'DirectInput') return task.messageSource;
  if (task.messageSourceType === 'Variable')
    return findVariable(pkg.variables, task.messageSource, task.container)?.value ?? '';
  const file = pkg.connections.find(({ id }) => sameId(id, task.messageSource));
  return readText(file?.connectionString ?? '');
}

async function readText(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readBounded(resolve(path));
  } catch (error) {
    const { code, message } = errorFacts(error);
    const facts = { code: code === 'ENOENT' ? 'missing' : 'notReadable', message };
    throw new SmtpTrouble({ trouble: 'messageSource', error: facts, path }, { cause: error });
  }
  if (bytes.length > FILE_MAX) {
    throw new SmtpTrouble({ trouble: 'messageSource', error: { code: 'tooLarge', message: '' }, path, max: FILE_MAX });
  }
  return decode(bytes);
}

/** Reads a file, at most one byte more than is allowed: it may grow, or be a device without an end. */
async function readBounded(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of file.createReadStream({ end: FILE_MAX, autoClose: false })) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } finally {
    await file.close();
  }
}

/** UTF-8, unless a byte order mark says UTF-16: how .NET's StreamReader reads a file. The mark is not text. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
