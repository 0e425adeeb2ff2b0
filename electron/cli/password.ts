import { createReadStream } from 'node:fs';
import { text } from 'node:stream/consumers';
import { Failure } from '../../shared/model/failure.ts';

/** Where a password comes from: never from an argument, which every process of the machine can read. */
export type PasswordOptions = { passwordFd?: number };

/** Bytes of what is read at most; the longest password has far less. */
const READ_MAX = 4_096;

/**
 * The password given by file descriptor, or else in SMTPCM_PASSWORD; undefined where there is neither. One line end
 * after it is not part of it.
 *
 * @throws Failure FILE_NOT_READABLE, PASSWORD_EMPTY
 */
export async function givenPassword({ passwordFd }: PasswordOptions, env = process.env): Promise<string | undefined> {
  if (passwordFd === undefined) return env.SMTPCM_PASSWORD || undefined;
  const stream = createReadStream('', { fd: passwordFd, end: READ_MAX - 1, start: undefined });
  const given = await text(stream).catch((cause) => {
    throw new Failure('FILE_NOT_READABLE', { path: `--password-fd ${passwordFd}` }, { cause });
  });
  const password = given.replace(/\r?\n$/, '');
  if (password === '') throw new Failure('PASSWORD_EMPTY', { descriptor: passwordFd });
  return password;
}
