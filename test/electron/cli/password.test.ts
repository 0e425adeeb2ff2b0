import { openSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { givenPassword } from '../../../electron/cli/password.ts';
import { temporaryFolder } from '../smtp/smtp-under-test.ts';

const ENV = { SMTPCM_PASSWORD: 'of the environment' };

/** A descriptor from which the text comes; reading closes it. */
async function descriptorOf(text: string): Promise<number> {
  const path = join(await temporaryFolder(), 'password');
  await writeFile(path, text);
  return openSync(path, 'r');
}

test.each([
  ['Secret 1', 'Secret 1'],
  ['Secret 1\n', 'Secret 1'],
  ['Secret 1\r\n', 'Secret 1'],
  ['Secret 1\n\n', 'Secret 1\n'],
])('%j in the descriptor is the password %j', async (text, password) => {
  expect(await givenPassword({ passwordFd: await descriptorOf(text) }, ENV)).toBe(password);
});

test.each(['', '\n', '\r\n'])('%j is no password, and no other one is used instead', async (text) => {
  const passwordFd = await descriptorOf(text);
  await expect(givenPassword({ passwordFd }, ENV)).rejects.toMatchObject({
    code: 'PASSWORD_EMPTY',
    params: { descriptor: passwordFd },
  });
});

test('without a descriptor it is that of the environment, where there is one', async () => {
  expect(await givenPassword({}, ENV)).toBe('of the environment');
  expect(await givenPassword({}, { SMTPCM_PASSWORD: '' })).toBeUndefined();
  expect(await givenPassword({}, {})).toBeUndefined();
});
