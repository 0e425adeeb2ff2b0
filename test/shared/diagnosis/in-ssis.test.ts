import { expect, test } from 'vitest';
import { type DiagnosisCode, diagnosisCodes, inSsisCodes } from '../../../shared/diagnosis/codes.ts';
import { type Finished, inSsis } from '../../../shared/diagnosis/in-ssis.ts';
import { messagesIn } from '../../../shared/messages/index.ts';

const finished = (code: DiagnosisCode, changes: Partial<Finished> = {}): Finished => ({
  code,
  properties: { useWindowsAuthentication: false, enableSsl: false, timeout: 100_000 },
  server: { host: 'mail.example.com', port: 25, portGiven: false },
  implicitTls: false,
  trustedByAddedAuthority: false,
  credentials: { kind: 'signedInUser' },
  ...changes,
});
const withPort = (port: number) => ({ server: { host: 'mail.example.com', port, portGiven: true } });

test.each([
  ['a pass', finished('TEST_PASSED'), 'WORKS_THE_SAME'],
  ['a mail sent', finished('MAIL_SENT'), 'WORKS_THE_SAME'],
  ['a pass beside dead addresses', finished('TEST_PASSED', { deadAddresses: true }), 'WAITS_FOR_DEAD_ADDRESSES'],
  ['a mail to 256 characters', finished('MAIL_SENT', { longestLine: 256 }), 'WORKS_THE_SAME'],
  ['a mail to 257 characters', finished('MAIL_SENT', { longestLine: 257 }), 'LINE_TOO_LONG'],
  [
    'a mail to 257 characters on a port',
    finished('MAIL_SENT', { ...withPort(587), longestLine: 257 }),
    'LINE_TOO_LONG',
  ],
  ['a revoked certificate', finished('CERTIFICATE_REVOKED'), 'REVOCATION_NOT_CHECKED'],
  ['a provider without Windows authentication', finished('MICROSOFT_365_SIGN_IN'), 'GOES_ON_ANONYMOUSLY'],
  ['a pass on a port', finished('TEST_PASSED', withPort(587)), 'PORT_NOT_SUPPORTED'],
  ['a pass on 465', finished('TEST_PASSED', { ...withPort(465), implicitTls: true }), 'IMPLICIT_TLS_NOT_SUPPORTED'],
  [
    'a pass by an added authority',
    finished('TEST_PASSED', { trustedByAddedAuthority: true }),
    'ADDED_AUTHORITY_UNKNOWN',
  ],
  ['no STARTTLS', finished('STARTTLS_NOT_OFFERED'), 'SAME_FAILURE_NO_SECURE_CONNECTION'],
  ['no STARTTLS on a port', finished('STARTTLS_NOT_OFFERED', withPort(2525)), 'PORT_NOT_SUPPORTED'],
  ['signing in that failed here', finished('NO_KERBEROS_TICKET'), 'WINDOWS_AUTHENTICATION_SIGNS_IN'],
  ['a server without GSSAPI and NTLM', finished('WINDOWS_AUTHENTICATION_NOT_OFFERED'), 'GOES_ON_ANONYMOUSLY'],
  ['a sign-in that was refused', finished('AUTHENTICATION_REFUSED'), 'GOES_ON_ANONYMOUSLY'],
  [
    'a pass with an account',
    finished('TEST_PASSED', {
      properties: { useWindowsAuthentication: true, enableSsl: false, timeout: 100_000 },
      credentials: { kind: 'account' },
    }),
    'SIGNS_IN_AS_RUNNING_USER',
  ],
  ['some recipients', finished('MAIL_PARTLY_SENT'), 'FAILS_AFTER_SENDING'],
  ['a time-out', finished('TIMED_OUT'), 'SAME_TIME_OUT'],
  ['no greeting', finished('NO_GREETING'), 'SAME_TIME_OUT'],
  ['a refused port', finished('CONNECTION_REFUSED'), 'SAME_FAILURE_SENDING_MAIL'],
  ['a refused port that was given', finished('CONNECTION_REFUSED', withPort(26)), 'PORT_NOT_SUPPORTED'],
  ['cancelling', finished('CANCELLED', withPort(26)), undefined],
  ['a missing attachment', finished('ATTACHMENT_MISSING'), undefined],
])('%s', (_name, situation, code) => {
  expect(inSsis(situation)?.code).toBe(code);
});

test('every finding says what SSIS does, except those that are not about the server', () => {
  const silent = diagnosisCodes.filter((code) => !inSsis(finished(code)));
  expect(silent).toEqual([
    'DELIVERY_UNKNOWN',
    'CANCELLED',
    'REPLY_BEFORE_COMMAND',
    'PLAINTEXT_INJECTED',
    'ATTACHMENT_MISSING',
    'ATTACHMENT_NOT_READABLE',
    'MESSAGE_SOURCE_NOT_READABLE',
    'MESSAGE_SOURCE_TOO_LARGE',
  ]);
});

test('with a port SSIS does not find the server, whatever the server would have said', () => {
  const said = diagnosisCodes.map((code) => inSsis(finished(code, withPort(587)))?.code);
  expect(new Set(said)).toEqual(new Set(['PORT_NOT_SUPPORTED', undefined]));
});

test.each(['en', 'ja'] as const)('in %s every line is said without a gap', (language) => {
  const params = { host: 'mail.example.com', port: 587, timeout: 100_000, max: 256, length: 300 };
  for (const code of inSsisCodes) expect(messagesIn(language)(`inSsis.${code}`, params)).not.toMatch(/\{\{/);
});
