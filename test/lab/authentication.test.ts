import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sendMail, testConnection } from '../../electron/smtp/index.ts';
import { openHandles, type WindowsCredentials } from '../../electron/windows-authentication/index.ts';
import type { DiagnosisCode } from '../../shared/diagnosis/codes.ts';
import { at, collect, endOf, mail, resultOf, transcriptOf } from '../electron/smtp/smtp-under-test.ts';
import { scripted } from '../hostile/scripted.ts';
import { ALICE, LOCKED, REALM, STALE } from './accounts.ts';
import { allocated } from './allocated.ts';
import { inEnvironment, type Lab, labMissing, type ServiceName, startLab } from './lab.ts';
import { until } from './process.ts';

const missing = labMissing();
// A run without the lab has to be seen as one.
if (missing) console.error(`SKIPPED: ${missing}`);

/** Bytes by which 600 sign-ins may grow the process; if their contexts stayed, it would be twice as many. */
const GROWTH_MAX = 2 * 1024 * 1024;

const alice: WindowsCredentials = { kind: 'account', ...ALICE };
/** As Kerberos wants to be asked: the domain is the realm. */
const inRealm = ({ user, password }: { user: string; password: string }): WindowsCredentials => ({
  kind: 'account',
  domain: REALM,
  user,
  password,
});

describe.skipIf(missing)('Windows authentication', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await startLab();
    inEnvironment({ KRB5_CONFIG: lab.kdc.configuration, KRB5CCNAME: await lab.kdc.signIn(ALICE) });
  });
  beforeEach(() => lab.postfix.clear());
  // Undefined where it did not start.
  afterAll(async () => {
    await (lab as Lab | undefined)?.stop();
  });

  const propertiesOf = (service: ServiceName, enableSsl: boolean) =>
    at(0, { smtpServer: `localhost:${lab.port(service)}`, enableSsl, useWindowsAuthentication: true });
  const testAt = (service: ServiceName, enableSsl: boolean, credentials?: WindowsCredentials) =>
    collect(
      testConnection(propertiesOf(service, enableSsl), { authorities: [lab.authority.pem], credentials, ...ENVELOPE }),
    );
  const ENVELOPE = { envelope: { from: 'etl@example.test', to: 'dba@example.test' } };
  const codeOf = async (events: ReturnType<typeof testAt>): Promise<DiagnosisCode> =>
    resultOf(await events).diagnosis.code;

  describe.each([false, true])('encrypted: %s', (enableSsl) => {
    test.each<[ServiceName, string]>([
      ['cyrusGssapi', 'GSSAPI'],
      ['cyrusSpnego', 'GSS-SPNEGO'],
      ['dovecotGssapi', 'GSSAPI'],
      ['dovecotSpnego', 'GSS-SPNEGO'],
    ])('%s: %s with a ticket, with a password, with neither', async (service, mechanism) => {
      const events = await testAt(service, enableSsl);
      expect(resultOf(events)).toMatchObject({ ok: true });
      expect(endOf(events, 'authenticate')).toMatchObject({
        status: 'passed',
        reply: { code: 235 },
        detail: {
          mechanisms: [mechanism],
          mechanism,
          identity: `alice@${REALM}`,
          protocol: 'Kerberos',
          validUntil: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        },
      });
      expect(transcriptOf(events)).toEqual(expect.arrayContaining([`client: AUTH ${mechanism}`]));
      expect(await codeOf(testAt(service, enableSsl, inRealm(ALICE)))).toBe('TEST_PASSED');
      expect(await codeOf(testAt(service, enableSsl, inRealm({ ...ALICE, password: 'wrong' })))).toBe('PASSWORD_WRONG');
      const restore = inEnvironment({ KRB5CCNAME: 'FILE:/nowhere/tickets' });
      expect(await codeOf(testAt(service, enableSsl).finally(restore))).toBe('NO_KERBEROS_TICKET');
    });

    test.each<[ServiceName]>([['cyrusNtlm'], ['gssNtlm']])(
      '%s: NTLM with the right password, with a wrong one, without an account',
      async (service) => {
        const events = await testAt(service, enableSsl, alice);
        expect(resultOf(events)).toMatchObject({ ok: true });
        expect(endOf(events, 'authenticate')).toMatchObject({
          status: 'passed',
          reply: { code: 235 },
          detail: { mechanisms: ['NTLM'], mechanism: 'NTLM', identity: 'EXAMPLE\\alice', protocol: 'NTLM' },
        });
        const wrong = await testAt(service, enableSsl, { ...alice, password: 'wrong' });
        expect(resultOf(wrong).diagnosis.code).toBe('AUTHENTICATION_REFUSED');
        expect(endOf(wrong, 'authenticate').reply?.code).toBe(535);
        expect(await codeOf(testAt(service, enableSsl))).toBe('WINDOWS_ACCOUNT_NEEDED');
      },
    );

    test('offers only passwords: nothing is tried', async () => {
      const events = await testAt('passwords', enableSsl, alice);
      expect(resultOf(events).diagnosis).toMatchObject({
        code: 'WINDOWS_AUTHENTICATION_NOT_OFFERED',
        params: { mechanisms: 'PLAIN, LOGIN' },
      });
      expect(transcriptOf(events).join('\n')).not.toContain('client: AUTH');
    });
  });

  test('a code that was spoilt on its way is refused', async () => {
    const events = await testAt('gssNtlmSpoiltMic', true, alice);
    expect(resultOf(events).diagnosis.code).toBe('AUTHENTICATION_REFUSED');
  });

  test('an authentication bound to this server does not open another', async () => {
    expect(await codeOf(testAt('gssNtlmOtherEndPoint', true, alice))).toBe('AUTHENTICATION_REFUSED');
    expect(await codeOf(testAt('gssNtlm', true, alice))).toBe('TEST_PASSED');
  });

  test('GSSAPI comes before NTLM, and NTLM follows where there is no ticket', async () => {
    expect(endOf(await testAt('exchange', true, alice), 'authenticate').detail).toMatchObject({
      mechanisms: expect.arrayContaining(['GSSAPI', 'NTLM']),
    });
    expect(endOf(await testAt('exchange', true), 'authenticate').detail?.mechanism).toBe('GSSAPI');
    const restore = inEnvironment({ KRB5CCNAME: 'FILE:/nowhere/tickets', KRB5_CONFIG: '/nowhere/krb5.conf' });
    const events = await testAt('exchange', true, alice).finally(restore);
    expect(endOf(events, 'authenticate')).toMatchObject({ status: 'passed', detail: { mechanism: 'NTLM' } });
  });

  test('NTLM follows, too, where the server refuses GSSAPI; without an account the refusal is what counts', async () => {
    // A ticket that the KDC gives, and no mail server can read.
    const options = { authorities: [lab.authority.pem], servicePrincipal: `krbtgt/${REALM}` };
    const withAccount = await collect(
      testConnection(propertiesOf('exchange', true), { ...options, credentials: alice }),
    );
    expect(transcriptOf(withAccount)).toContain('note: GSSAPI was refused (535); NTLM is tried');
    expect(endOf(withAccount, 'authenticate')).toMatchObject({ status: 'passed', detail: { mechanism: 'NTLM' } });
    const signedIn = await collect(testConnection(propertiesOf('exchange', true), options));
    expect(resultOf(signedIn).diagnosis).toMatchObject({
      code: 'AUTHENTICATION_REFUSED',
      params: { mechanism: 'GSSAPI' },
    });
  });

  test('Exchange refuses who does not sign in, and offers nothing in plain text', async () => {
    const anonymous = { ...propertiesOf('exchange', true), useWindowsAuthentication: false };
    const events = await collect(testConnection(anonymous, { authorities: [lab.authority.pem], ...ENVELOPE }));
    expect(resultOf(events).diagnosis.code).toBe('AUTHENTICATION_REQUIRED');
    expect(endOf(events, 'sender').reply).toMatchObject({ code: 530, enhancedCode: '5.7.57' });
    expect(await codeOf(testAt('exchange', false))).toBe('AUTHENTICATION_NEEDS_TLS');
  });

  test('TLS from the first byte', async () => {
    const properties = { ...propertiesOf('implicitTls', true), smtpServer: `${lab.implicitTlsAddress}:465` };
    const options = { authorities: [lab.authority.pem], servicePrincipal: 'smtp/localhost' };
    const events = await collect(testConnection(properties, options));
    expect(endOf(events, 'authenticate')).toMatchObject({ status: 'passed', detail: { mechanism: 'GSSAPI' } });
    expect(endOf(events, 'starttls').detail?.implicit).toBe(true);
  });

  test.each<[string, DiagnosisCode, () => Promise<[WindowsCredentials | undefined, NodeJS.ProcessEnv]>]>([
    ['locked', 'ACCOUNT_LOCKED', async () => [inRealm(LOCKED), {}]],
    ['expired password', 'PASSWORD_EXPIRED', async () => [inRealm(STALE), {}]],
    ['unknown', 'ACCOUNT_UNKNOWN', async () => [inRealm({ user: 'nobody', password: 'x' }), {}]],
    ['expired ticket', 'KERBEROS_TICKET_EXPIRED', async () => [undefined, { KRB5CCNAME: await expiredTicket() }]],
  ])('account or ticket: %s', async (_name, code, circumstances) => {
    const [credentials, environment] = await circumstances();
    const restore = inEnvironment(environment);
    expect(await codeOf(testAt('cyrusGssapi', false, credentials).finally(restore))).toBe(code);
  });

  async function expiredTicket(): Promise<string> {
    const cache = await lab.kdc.signIn(ALICE, { lifetime: '1s' });
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    return cache;
  }

  test('a service that the KDC does not know', async () => {
    const options = { authorities: [], servicePrincipal: 'smtp/elsewhere.example.test' };
    const events = await collect(testConnection(propertiesOf('cyrusGssapi', false), options));
    expect(resultOf(events).diagnosis).toMatchObject({
      code: 'SERVICE_PRINCIPAL_UNKNOWN',
      params: { principal: expect.stringContaining('elsewhere') },
    });
  });

  test('a server whose token is none: the library says what is wrong with it, as far as it knows', async () => {
    const server = await scripted(
      { EHLO: '250-a\r\n250 AUTH GSSAPI\r\n' },
      undefined,
      () => (line) => (line === '*' ? '501 Cancelled\r\n' : line.startsWith('AUTH') ? '334 \r\n' : '334 YQ==\r\n'),
    );
    const properties = at(server.port, { smtpServer: `localhost:${server.port}`, useWindowsAuthentication: true });
    const { diagnosis } = resultOf(await collect(testConnection(properties, { authorities: [] })));
    expect(diagnosis).toMatchObject({ code: 'SERVER_NOT_PROVEN', params: { reason: expect.stringMatching(/token/i) } });
  });

  test.each<[ServiceName, boolean, string, WindowsCredentials | undefined]>([
    ['cyrusGssapi', false, 'alice', undefined],
    ['cyrusGssapi', true, 'alice', undefined],
    ['dovecotGssapi', true, 'alice', undefined],
    ['dovecotSpnego', true, 'alice', undefined],
    ['cyrusNtlm', false, 'alice', alice],
    // Postfix has no backslash in a comment.
    ['gssNtlm', true, 'EXAMPLE?alice', alice],
    ['exchange', true, 'alice', undefined],
  ])('%s, encrypted: %s: mail is delivered as from %s', async (service, enableSsl, sender, credentials) => {
    const sent = mail({ from: 'etl@example.test', to: 'dba@example.test', subject: service });
    const options = { authorities: [lab.authority.pem], credentials };
    const events = await collect(sendMail(propertiesOf(service, enableSsl), sent, options));
    expect(resultOf(events)).toMatchObject({ ok: true, outcome: 'sent' });
    const [delivered = ''] = await lab.postfix.delivered(1);
    const [, name] = /\(Authenticated sender: ([^)@]+)/.exec(delivered) ?? [];
    expect(name).toBe(sender);
    expect(delivered).toContain(`Subject: ${service}`);
  });

  test('a thousand sign-ins leave nothing behind', async () => {
    let grownFrom = 0;
    let cancelled = 0;
    for (let round = 0; round < 100; round += 1) {
      // By then everything that is loaded and compiled once is.
      if (round === 40) grownFrom = allocated();
      const codes = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          // Every tenth fails: at the server, or before it is asked.
          index > 0
            ? codeOf(testAt(index % 2 ? 'cyrusGssapi' : 'dovecotSpnego', false))
            : codeOf(testAt('cyrusGssapi', false, inRealm({ ...ALICE, password: 'wrong' }))),
        ),
      );
      expect(codes).toEqual(['PASSWORD_WRONG', ...Array(9).fill('TEST_PASSED')]);
      if ((await cancelOne()) === 'CANCELLED') cancelled += 1;
      await until('every handle is released', async () => openHandles() === 0);
    }
    expect(cancelled).toBeGreaterThan(0);
    // What the product itself does not count shows here.
    expect(allocated() - grownFrom).toBeLessThan(GROWTH_MAX);
  });

  /** A sign-in that somebody cancels as soon as it has begun. */
  async function cancelOne(): Promise<DiagnosisCode | undefined> {
    const cancel = new AbortController();
    const options = { authorities: [], credentials: inRealm(ALICE), signal: cancel.signal };
    let code: DiagnosisCode | undefined;
    for await (const event of testConnection(propertiesOf('cyrusGssapi', false), options)) {
      if (event.type === 'step' && event.step === 'authenticate' && event.status === 'started') cancel.abort();
      if (event.type === 'result') code = event.diagnosis.code;
    }
    return code;
  }
});
