import { describe, expect, it } from 'vitest';
import { createNtlmContext } from '../../../electron/windows-authentication/ntlm/index.ts';
import { TEST_ACCOUNT } from '../../../shared/model/test-account.ts';
import { connect, openInbox, type RawClient, startInbox } from './inbox-under-test.ts';

async function startRefusing() {
  const inbox = await openInbox();
  await inbox.start({ port: 0, tls: false, requireWindowsAuthentication: true });
  return inbox;
}

/** Signs in as a mail program does; the last reply is the answer. */
async function signIn(client: RawClient, account: { domain: string; user: string; password: string }): Promise<string> {
  const context = createNtlmContext(account, { servicePrincipal: 'SMTPSVC/localhost' });
  const { token: negotiate } = await context.step();
  expect(await client.say('AUTH NTLM')).toBe('334 NTLM supported');
  const challenge = await client.say(Buffer.from(negotiate).toString('base64'));
  expect(challenge).toMatch(/^334 TlRMTVNTUAAC/);
  const { token } = await context.step(Buffer.from(challenge.slice(4), 'base64'));
  return client.say(Buffer.from(token).toString('base64'));
}

describe('an inbox that refuses anonymous mail', () => {
  it('says that it is a test inbox and which mechanism it takes', async () => {
    const inbox = await startRefusing();
    expect(inbox.status()).toMatchObject({ running: true, requireWindowsAuthentication: true });
    const client = await connect(inbox);
    expect(await client.say('EHLO client.example.com')).toMatch(/^250[- ]AUTH NTLM$/m);
  });

  it('refuses anonymous mail in Exchange’s words, and keeps none', async () => {
    const inbox = await startRefusing();
    const client = await connect(inbox);
    const refusal = '530 5.7.57 Client not authenticated to send mail';
    expect(await client.say('MAIL FROM:<etl@example.com>')).toBe(refusal);
    expect(await client.deliver('Subject: no\r\n\r\n')).not.toMatch(/^2/);
    expect(inbox.list()).toEqual([]);
  });

  it('lets the test account in, names without regard to case, and takes its mail', async () => {
    const inbox = await startRefusing();
    const client = await connect(inbox);
    expect(await signIn(client, { ...TEST_ACCOUNT, user: 'Alice' })).toBe('235 2.7.0 Authentication successful');
    expect(await client.deliver('Subject: yes\r\n\r\n')).toMatch(/^250/);
    expect(inbox.list()).toMatchObject([{ subject: 'yes' }]);
  });

  it.each([
    ['password', { ...TEST_ACCOUNT, password: 'Secret-124' }],
    ['user', { ...TEST_ACCOUNT, user: 'bob' }],
    ['domain', { ...TEST_ACCOUNT, domain: 'OTHER' }],
  ])('refuses another %s, and another attempt may follow', async (_, account) => {
    const client = await connect(await startRefusing());
    expect(await signIn(client, account)).toBe('535 5.7.3 Authentication unsuccessful');
    expect(await signIn(client, TEST_ACCOUNT)).toMatch(/^235/);
  });

  it.each([
    ['what is no NTLM message', ['AUTH NTLM AAAA'], /^535 5\.7\.3 /],
    ['what is not Base64', ['AUTH NTLM', '????'], /^535 5\.7\.3 /],
    ['an end by the client', ['AUTH NTLM', '*'], /^501 5\.7\.0 /],
    ['another mechanism', ['AUTH PLAIN AGEAYg=='], /^504 /],
  ])('answers %s with a refusal and goes on', async (_, lines, answer) => {
    const client = await connect(await startRefusing());
    let last = '';
    for (const line of lines) last = await client.say(line);
    expect(last).toMatch(answer);
    expect(await client.say('NOOP')).toMatch(/^250/);
  });

  it('is told to refuse, and to take again, while it runs; messages stay', async () => {
    const inbox = await startInbox();
    await (await connect(inbox)).deliver('Subject: before\r\n\r\n');
    const { port } = inbox.status();
    await inbox.start({ port, tls: false, requireWindowsAuthentication: true });
    expect(await (await connect(inbox)).say('MAIL FROM:<etl@example.com>')).toMatch(/^530 5\.7\.57/);
    await inbox.start({ port, tls: false });
    const client = await connect(inbox);
    expect(await client.say('EHLO client.example.com')).not.toContain('AUTH');
    expect(await client.say('AUTH NTLM')).toMatch(/^500/);
    expect(await client.deliver('Subject: after\r\n\r\n')).toMatch(/^250/);
    expect(inbox.list().map(({ subject }) => subject)).toEqual(['after', 'before']);
  });
});
