import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestEvent } from '../../shared/contract/smtp-events.ts';
import { at, endOf, resultOf, transcriptOf } from '../electron/smtp/smtp-under-test.ts';
import { ALICE } from './accounts.ts';
import { type Lab, labMissing, type ServiceName, startLab } from './lab.ts';
import { startWindowsNode, type WindowsAnswer, type WindowsNode, windowsMissing } from './wine/windows-node.ts';

const missing = labMissing() ?? windowsMissing();
// A run without Windows' side has to be seen as one.
if (missing) console.error(`SKIPPED: ${missing}`);

describe.skipIf(missing)('SSPI, under Wine', () => {
  let lab: Lab;
  let windows: WindowsNode;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    const compiled = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'electron']);
    expect(compiled.stdout.toString()).toBe('');
    lab = await startLab();
    env = { KRB5_CONFIG: lab.kdc.configuration, KRB5CCNAME: await lab.kdc.signIn(ALICE) };
    windows = await startWindowsNode(env);
  });
  // Undefined where they did not start.
  afterAll(async () => {
    await (windows as WindowsNode | undefined)?.stop();
    await (lab as Lab | undefined)?.stop();
  });

  /** A connection test in Windows Node with Wine's SSPI, as the signed-in user. */
  const testAt = async (
    service: ServiceName,
    options: { enableSsl?: boolean; servicePrincipal?: string; credentials?: object } = {},
    by = windows,
  ): Promise<{ events: TestEvent[]; answer: WindowsAnswer }> => {
    const { enableSsl = false, ...rest } = options;
    const smtpServer = `localhost:${lab.port(service)}`;
    const answer = await by.ask({
      what: 'test',
      properties: at(0, { smtpServer, enableSsl, useWindowsAuthentication: true, timeout: 30_000 }),
      options: { authorities: [lab.authority.pem], ...rest },
    });
    if (answer.error) throw new Error(answer.error);
    return { events: answer.value as TestEvent[], answer };
  };

  test.each<[ServiceName, string, boolean]>([
    ['dovecotGssapi', 'GSSAPI', false],
    ['dovecotGssapi', 'GSSAPI', true],
    ['dovecotSpnego', 'GSS-SPNEGO', true],
  ])('signs in to %s by %s with a Kerberos ticket; encrypted: %s', async (service, mechanism, enableSsl) => {
    const { events, answer } = await testAt(service, { enableSsl });
    expect(answer).toMatchObject({ platform: 'win32', openHandles: 0 });
    expect(resultOf(events)).toMatchObject({ ok: true });
    expect(endOf(events, 'authenticate')).toMatchObject({
      status: 'passed',
      detail: { mechanism, protocol: 'Kerberos' },
    });
    expect(transcriptOf(events).filter((line) => line.includes('AUTH '))).toContain(`client: AUTH ${mechanism}`);
  });

  test.each<[ServiceName, string]>([
    ['cyrusGssapi', 'GSSAPI'],
    ['cyrusSpnego', 'GSS-SPNEGO'],
  ])('signs in to %s by %s with the service principal of Unix', async (service, mechanism) => {
    const { events, answer } = await testAt(service, { enableSsl: true, servicePrincipal: 'smtp/localhost' });
    expect(endOf(events, 'authenticate')).toMatchObject({ status: 'passed', detail: { mechanism } });
    expect(answer.openHandles).toBe(0);
  });

  test('says that there is no ticket', async () => {
    const other = await startWindowsNode({ ...env, KRB5CCNAME: 'FILE:/nowhere' });
    const { events, answer } = await testAt('dovecotGssapi', {}, other).finally(other.stop);
    expect(resultOf(events)).toMatchObject({ ok: false, diagnosis: { code: 'NO_KERBEROS_TICKET' } });
    expect(endOf(events, 'authenticate').status).toBe('failed');
    expect(answer.openHandles).toBe(0);
  }, 120_000);

  test('signs in with an account by NTLM, which checks MIC and channel binding', async () => {
    const { events } = await testAt('gssNtlm', { enableSsl: true, credentials: { kind: 'account', ...ALICE } });
    expect(endOf(events, 'authenticate')).toMatchObject({
      status: 'passed',
      detail: { mechanism: 'NTLM', protocol: 'NTLM', identity: 'EXAMPLE\\alice' },
    });
  });

  test.each([
    ['lets in', ALICE.password, true],
    ['refuses', 'wrong', false],
  ])("%s an account by SSPI's own NTLM", async (_what, password, letIn) => {
    const answer = await windows.ask({
      what: 'ntlmBySspi',
      properties: at(0, { smtpServer: `localhost:${lab.port('gssNtlmLenient')}`, timeout: 30_000 }),
      options: { authorities: [] },
      account: { ...ALICE, password },
      servicePrincipal: 'SMTPSVC/localhost',
    });
    expect(answer.openHandles).toBe(0);
    if (letIn) expect(answer.value).toMatchObject({ reply: { code: 235 }, identity: { user: 'EXAMPLE\\alice' } });
    else expect(answer.error).toContain('535');
  });
});
