import { expect, it } from 'vitest';
import { testConnection } from '../../../electron/smtp/index.ts';
import { type Script, scripted } from '../../hostile/scripted.ts';
import { at, collect, resultOf } from './smtp-under-test.ts';

const ENVELOPE = { from: 'a@example.com', to: 'b@example.com' };

async function test(script: Script) {
  const { port } = await scripted(script);
  return resultOf(await collect(testConnection(at(port), { authorities: [], envelope: ENVELOPE })));
}

it('remembers how large a message the server takes, whether it takes this one or not', async () => {
  const EHLO = '250-x\r\n250 SIZE 10485760\r\n';
  expect(await test({ EHLO })).toMatchObject({ ok: true, maxSize: 10_485_760 });
  expect(await test({ EHLO, RCPT: '550 5.1.1 No\r\n' })).toMatchObject({ ok: false, maxSize: 10_485_760 });
});

it.each(['250-x\r\n250 SIZE 0\r\n', '250-x\r\n250 SIZE\r\n', '250 x\r\n'])(
  'knows none where the server names none: %j',
  async (EHLO) => {
    expect(await test({ EHLO })).not.toHaveProperty('maxSize');
  },
);
