import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeMic, withMic } from '../../../electron/windows-authentication/ntlm/authenticate.ts';
import { createNtlmAcceptor, createNtlmContext } from '../../../electron/windows-authentication/ntlm/index.ts';
import { buildNegotiate } from '../../../electron/windows-authentication/ntlm/negotiate.ts';
import { parseTargetInfo } from '../../../electron/windows-authentication/ntlm/target-info.ts';
import { SecurityTrouble } from '../../../electron/windows-authentication/security-trouble.ts';

const ALICE = { domain: 'EXAMPLE', user: 'alice', password: 'pässword ✓' };
const TARGET = { servicePrincipal: 'SMTPSVC/mail.example.com' };
const CHANNEL = Buffer.from('tls-server-end-point:one');

const acceptor = (channelBinding?: Buffer) =>
  createNtlmAcceptor({
    computer: 'MAIL',
    domain: 'EXAMPLE',
    host: 'mail.example.com',
    passwordOf: ({ user }) => (user.toLowerCase() === 'alice' ? ALICE.password : undefined),
    channelBinding,
  });

async function meet(account = ALICE, server = acceptor(), channelBinding?: Buffer) {
  const client = createNtlmContext(account, { ...TARGET, channelBinding });
  const negotiate = await client.step();
  const authenticate = await client.step(server.challenge(negotiate.token));
  return { client, server, negotiate, authenticate };
}

/** The reason of the trouble that the call ends with. */
function reasonOf(call: () => unknown): string | undefined {
  try {
    call();
  } catch (error) {
    return error instanceof SecurityTrouble ? error.reason : String(error);
  }
  return undefined;
}

test('client and server agree on who it is', async () => {
  const { client, server, negotiate, authenticate } = await meet();
  expect(negotiate.done).toBe(false);
  expect(authenticate.done).toBe(true);
  expect(server.accept(authenticate.token)).toEqual({ domain: 'EXAMPLE', user: 'alice' });
  expect(await client.identity()).toEqual({ user: 'EXAMPLE\\alice', protocol: 'NTLM' });
});

test('the case of a user does not matter', async () => {
  const { server, authenticate } = await meet({ ...ALICE, user: 'ALICE' });
  expect(server.accept(authenticate.token).user).toBe('ALICE');
});

describe('the server refuses', () => {
  test('a wrong password', async () => {
    const { server, authenticate } = await meet({ ...ALICE, password: 'other' });
    expect(reasonOf(() => server.accept(authenticate.token))).toBe('wrongPassword');
  });

  test('an account it does not have', async () => {
    const { server, authenticate } = await meet({ ...ALICE, user: 'bob' });
    expect(reasonOf(() => server.accept(authenticate.token))).toBe('unknownAccount');
  });

  test('a message whose MIC is another, as after a change on the way', async () => {
    const { server, authenticate } = await meet();
    const changed = withMic(Buffer.from(authenticate.token), Buffer.alloc(16, 1));
    expect(reasonOf(() => server.accept(changed))).toBe('wrongPassword');
    expect(takeMic(authenticate.token)?.mic).not.toEqual(Buffer.alloc(16));
  });

  test('an answer to the challenge of another server', async () => {
    const { authenticate } = await meet();
    const other = acceptor();
    other.challenge(buildNegotiate());
    expect(reasonOf(() => other.accept(authenticate.token))).toBe('wrongPassword');
  });

  test('an answer before the challenge', async () => {
    const { authenticate } = await meet();
    expect(reasonOf(() => acceptor().accept(authenticate.token))).toBe('badToken');
  });

  test.each([
    ['bound to nothing', undefined],
    ['bound to another channel', Buffer.from('tls-server-end-point:two')],
  ])('a client %s', async (_name, binding) => {
    const { server, authenticate } = await meet(ALICE, acceptor(CHANNEL), binding);
    expect(reasonOf(() => server.accept(authenticate.token))).toBe('wrongPassword');
  });
});

test('a client bound to the server’s channel is let in', async () => {
  const { server, authenticate } = await meet(ALICE, acceptor(CHANNEL), CHANNEL);
  expect(server.accept(authenticate.token).user).toBe('alice');
});

test('a challenge after the last is refused', async () => {
  const { client, server } = await meet();
  await expect(client.step(server.challenge(buildNegotiate()))).rejects.toMatchObject({ reason: 'badToken' });
});

describe('whatever comes, there is an answer or a SecurityTrouble', () => {
  const noise = fc.uint8Array({ maxLength: 300 });
  /** Bytes that look like a message: head and type right, the rest not. */
  const nearly = fc
    .tuple(fc.constantFrom(1, 2, 3), noise)
    .map(([type, rest]) => Buffer.concat([Buffer.from('NTLMSSP\0', 'latin1'), Buffer.from([type, 0, 0, 0]), rest]));
  /** A real challenge with some bytes changed. */
  const damaged = fc
    .array(fc.tuple(fc.nat(140), fc.nat(255)), { maxLength: 8 })
    .map((changes) => changes.reduce((bytes, [at, value]) => bytes.fill(value, at, at + 1), challenge()));
  const challenge = (): Buffer => acceptor().challenge(buildNegotiate());

  test.each([
    ['noise', noise],
    ['nearly a message', nearly],
    ['a damaged challenge', damaged],
  ])('%s', async (_name, bytes) => {
    await fc.assert(
      fc.asyncProperty(bytes, async (message) => {
        const client = createNtlmContext(ALICE, TARGET);
        await client.step();
        const outcome = await client.step(message).catch((error) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(SecurityTrouble);
        const server = acceptor();
        expect(reasonOf(() => server.challenge(message))).toBeOneOf([undefined, 'badToken']);
        server.challenge(buildNegotiate());
        expect(reasonOf(() => server.accept(message))).toBeOneOf(['badToken', 'unknownAccount', 'wrongPassword']);
      }),
      { numRuns: 500 },
    );
  });

  test('a message without an end in its target info, and one that is too long', () => {
    expect(reasonOf(() => parseTargetInfo(Buffer.from([1, 0, 2, 0, 65, 0])))).toBe('badToken');
    expect(reasonOf(() => parseTargetInfo(Buffer.alloc(0)))).toBe('badToken');
    expect(reasonOf(() => acceptor().challenge(Buffer.concat([buildNegotiate(), Buffer.alloc(65_536)])))).toBe(
      'badToken',
    );
  });
});
