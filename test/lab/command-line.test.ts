import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { jsonLines, openTerminal } from '../electron/cli/cli-under-test.ts';
import { ALICE } from './accounts.ts';
import { type Lab, labMissing, startLab } from './lab.ts';
import { labFolder, removeFolder } from './process.ts';

const missing = labMissing();
// A run without the lab has to be seen as one.
if (missing) console.error(`SKIPPED: ${missing}`);

const MAIL = ['--from', 'etl@example.test', '--to', 'dba@example.test', '--subject', 'Nightly load'];

describe.skipIf(missing)('the command line signs in', () => {
  let lab: Lab;
  let folder: string;
  /** Variables of a person with a Kerberos ticket, and of one without. */
  let withTicket: NodeJS.ProcessEnv;
  let withoutTicket: NodeJS.ProcessEnv;
  /** A connection string for the port that is set up as Exchange's. */
  let server: string;

  beforeAll(async () => {
    lab = await startLab();
    folder = await labFolder('cli');
    const authority = join(folder, 'authority.pem');
    await writeFile(authority, lab.authority.pem);
    const env = { KRB5_CONFIG: lab.kdc.configuration, NODE_EXTRA_CA_CERTS: authority };
    withTicket = { ...env, KRB5CCNAME: await lab.kdc.signIn(ALICE) };
    withoutTicket = { ...env, KRB5CCNAME: `FILE:${join(folder, 'no-tickets')}` };
    server = `SmtpServer=localhost:${lab.port('exchange')};UseWindowsAuthentication=True;EnableSsl=True;`;
  });
  beforeEach(() => lab.postfix.clear());
  // Undefined where they did not start.
  afterAll(async () => {
    await (lab as Lab | undefined)?.stop();
    if (folder) await removeFolder(folder);
  });

  test('with the Kerberos ticket, by GSSAPI', async () => {
    const terminal = openTerminal(withTicket);
    const tested = await terminal.run('test', server, ...MAIL.slice(0, 4), '--json');
    const events = jsonLines(tested.stdout);
    expect(events.at(-1)).toMatchObject({ type: 'result', ok: true, code: 'TEST_PASSED' });
    expect(events.find(({ step, status }) => step === 'authenticate' && status === 'passed').detail).toMatchObject({
      mechanism: 'GSSAPI',
      protocol: 'Kerberos',
      identity: 'alice@EXAMPLE.TEST',
    });
    expect(tested.status).toBe(0);

    expect(await terminal.run('send', server, ...MAIL)).toMatchObject({ status: 0 });
    const [delivered] = await lab.postfix.delivered(1);
    expect(delivered).toMatch(/\(Authenticated sender: alice[\s\S]*Subject: Nightly load/);
  });

  test('not without the ticket, and says so', async () => {
    const terminal = openTerminal(withoutTicket);
    for (const command of [
      ['test', server],
      ['send', server, ...MAIL],
    ]) {
      const { status, stdout } = await terminal.run(...command, '--json');
      expect({ status, result: jsonLines(stdout).at(-1) }).toMatchObject({
        status: 1,
        result: { ok: false, code: 'NO_KERBEROS_TICKET' },
      });
    }
  });

  test('with a stored account and its password in the environment, by NTLM where there is no domain', async () => {
    const outside = { ...withoutTicket, KRB5_CONFIG: '/nowhere/krb5.conf', SMTPCM_PASSWORD: ALICE.password };
    const terminal = openTerminal(outside);
    const account = `${ALICE.domain}\\${ALICE.user}`;
    await terminal.run('package', 'add', 'Load');
    await terminal.run('connection', 'add', 'Load', 'Relay', '--connection-string', server, '--account', account);

    const tested = await terminal.run('test', 'Load/Relay', '--json');
    expect(tested.status).toBe(0);
    const signedIn = jsonLines(tested.stdout).find(
      ({ step, status }) => step === 'authenticate' && status === 'passed',
    );
    expect(signedIn.detail).toMatchObject({ mechanism: 'NTLM', protocol: 'NTLM', identity: account });

    const sent = await terminal.run('send', 'Load/Relay', ...MAIL);
    expect(sent.status).toBe(0);
    const [delivered] = await lab.postfix.delivered(1);
    expect(delivered).toContain('(Authenticated sender: alice');
    expect(tested.stdout + tested.stderr + sent.stdout + sent.stderr).not.toContain(ALICE.password);
  });
});
