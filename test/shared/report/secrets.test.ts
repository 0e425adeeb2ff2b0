import fc from 'fast-check';
import { expect, it } from 'vitest';
import { letterFor } from '../../../shared/report/letter.ts';
import { report, reportFormats } from '../../../shared/report/report-file.ts';
import { english, line, result, step, tested } from './tested-under-test.ts';

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** What is secret, and no part of a word of any report. */
const secret = fc.stringMatching(/^[a-z]{2}[0-9]{6}[A-Z]{4,20}$/);

/** Every paper that is made of a test. */
function papersOf(given: ReturnType<typeof tested>): string {
  const letter = letterFor(given, english);
  return [
    ...reportFormats.map((format) => report(format, [given, given], english)),
    letter?.subject,
    letter?.body,
  ].join();
}

it('no paper has a token of a sign-in, though the transcript had it and the server said it again', () => {
  fc.assert(
    fc.property(secret, secret, (password, challenge) => {
      const tokens = [base64(`\0alice\0${password}`), base64(password), base64(challenge)];
      const [initial = '', answer = '', asked = ''] = tokens;
      const reply = { code: 535, text: `535 5.7.3 ${initial} and ${answer} refused` };
      const given = tested({
        connectionString: `SmtpServer=mail.example.com;ApiToken=${password};`,
        events: [
          line('client', `AUTH PLAIN ${initial}`),
          line('server', `334 ${asked}`),
          line('client', answer),
          line('server', reply.text),
          line('client', 'QUIT'),
          step('authenticate', { status: 'failed', reply, detail: { mechanism: 'PLAIN' } }),
          result({
            diagnosis: {
              code: 'AUTHENTICATION_REFUSED',
              severity: 'error',
              params: { mechanism: 'PLAIN', reply: reply.text },
            },
          }),
        ],
      });
      const papers = papersOf(given);
      for (const hidden of [password, challenge, ...tokens]) expect(papers).not.toContain(hidden);
      expect(papers).toContain('535 5.7.3');
      expect(papers).toContain('ApiToken=…');
    }),
  );
});

it('no paper has a token that only the server says', () => {
  const token = base64('NTLMSSP\0'.repeat(8));
  const reply = { code: 535, text: `535 5.7.3 You sent ${token}` };
  const papers = papersOf(
    tested({
      events: [
        line('client', 'AUTH NTLM <40 bytes>'),
        line('server', `334 <180 bytes>`),
        line('server', reply.text),
        step('authenticate', { status: 'failed', reply }),
        result({ diagnosis: { code: 'AUTHENTICATION_REFUSED', severity: 'error', params: { reply: reply.text } } }),
      ],
    }),
  );
  expect(papers).not.toContain(token);
  expect(papers).toContain('AUTH NTLM');
  expect(papers).toContain('180 bytes');
});

it('leaves what reads like a token and is none', () => {
  const reply = {
    code: 535,
    text: '535 5.7.139 SmtpClientAuthentication is disabled [CY5PR13CA0012.prod.outlook.com]',
  };
  const papers = papersOf(tested({ events: [step('authenticate', { status: 'failed', reply }), result()] }));
  expect(papers).toContain(reply.text);
});

it('turns no text around', () => {
  expect(papersOf(tested({ events: [line('server', '220 \u202egnihton'), result()] }))).not.toContain('\u202e');
});
