import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createGssContext } from '../../electron/windows-authentication/gssapi/context.ts';
import { ALICE, REALM } from './accounts.ts';
import { acceptKerberos } from './gss-acceptor.ts';
import { type Kdc, startKdc } from './kdc.ts';
import { inEnvironment, labMissing } from './lab.ts';

const missing = labMissing();
// A run without the lab has to be seen as one.
if (missing) console.error(`SKIPPED: ${missing}`);

// Cyrus and Dovecot do not look at the channel of a Kerberos sign-in, as Exchange with Extended Protection does.
describe.skipIf(missing)('the channel of a Kerberos sign-in', () => {
  const endPoint = Buffer.alloc(32, 1);
  const channelBinding = Buffer.concat([Buffer.from('tls-server-end-point:'), endPoint]);
  let kdc: Kdc;

  beforeAll(async () => {
    kdc = await startKdc();
    inEnvironment({
      KRB5_CONFIG: kdc.configuration,
      KRB5CCNAME: await kdc.signIn(ALICE),
      KRB5_KTNAME: kdc.keytab,
      KRB5RCACHENAME: 'none:',
    });
  });
  // Undefined where it did not start.
  afterAll(async () => {
    await (kdc as Kdc | undefined)?.stop();
  });

  /** Signs in to a server that asks for a channel; its name for the client. */
  async function signIn(expected: Uint8Array): Promise<string | undefined> {
    const client = createGssContext({ kind: 'signedInUser' }, { host: 'localhost', channelBinding });
    const server = acceptKerberos(expected);
    onTestFinished(() => {
      client.close();
      server.close();
    });
    let { token, done } = await client.step();
    for (let round = 0; round < 5; round += 1) {
      const answer = server.step(token);
      if (!done) ({ token, done } = await client.step(answer.token));
      if (answer.user) return answer.user;
    }
    return undefined;
  }

  test('is the one that the server sees', async () => {
    expect(await signIn(endPoint)).toBe(`alice@${REALM}`);
  });

  test('does not fit another server', async () => {
    await expect(signIn(Buffer.alloc(32, 2))).rejects.toThrow(/channel bindings/i);
  });
});
