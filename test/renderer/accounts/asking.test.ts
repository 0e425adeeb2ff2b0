import { expect, it } from 'vitest';
import { asking } from '../../../renderer/accounts/asking.ts';
import { Failure } from '../../../shared/model/failure.ts';

async function* events(...all: readonly string[]) {
  yield* all;
}

async function* lacking() {
  yield* events();
  throw new Failure('PASSWORD_NEEDED', { account: 'EXAMPLE\\alice' });
}

async function collect(stream: AsyncIterable<string>): Promise<string[]> {
  const seen: string[] = [];
  for await (const event of stream) seen.push(event);
  return seen;
}

it('asks nobody where nothing is lacking', async () => {
  const stream = asking(
    () => Promise.reject(new Error('asked')),
    async () => events('one', 'two'),
  );
  expect(await collect(stream)).toEqual(['one', 'two']);
});

it('opens the stream again with the password that it asked for', async () => {
  const stream = asking(
    async () => 'Secret-1',
    async (password) => (password === undefined ? lacking() : events('with', password)),
  );
  expect(await collect(stream)).toEqual(['with', 'Secret-1']);
});

it('fails as the stream did where the user declines, and the second time, too', async () => {
  const declined = asking(
    async () => undefined,
    async () => lacking(),
  );
  await expect(collect(declined)).rejects.toMatchObject({ code: 'PASSWORD_NEEDED' });
  const again = asking(
    async () => 'Secret-1',
    async () => lacking(),
  );
  await expect(collect(again)).rejects.toMatchObject({ code: 'PASSWORD_NEEDED' });
});
