import { expect, it } from 'vitest';
import { diagnosisCodes } from '../../../shared/diagnosis/codes.ts';
import { en } from '../../../shared/messages/en/index.ts';
import { asksForLetter, letterFor, mailtoOf } from '../../../shared/report/letter.ts';
import { letterCases } from '../../../shared/report/letter-cases.ts';
import { english, japanese, line, relayDenied, result, step, tested } from './tested-under-test.ts';

const about = (code: (typeof diagnosisCodes)[number]) =>
  tested({ events: [result({ diagnosis: { code, severity: 'error', params: { reply: '', address: '' } } })] });

it('names the address, the permission and the setting', () => {
  const letter = letterFor(tested(), english);
  expect(letter?.subject).toBe('mail.example.com: please let 192.0.2.9 relay mail');
  for (const part of [
    'an SSIS package sends its mail through mail.example.com, port 25.',
    'We ask you to let this computer (192.0.2.9) relay mail to addresses outside, such as bob@other.example.',
    "    New-ReceiveConnector -Name 'Relay for 192.0.2.9'",
    '-RemoteIPRanges 192.0.2.9 -PermissionGroups AnonymousUsers',
    'Ms-Exch-SMTP-Accept-Any-Recipient',
    'This computer introduced itself as: etl01.example.com',
    'Sender: etl@example.com',
    'S: 550 5.7.54 SMTP; Unable to relay recipient',
    'Code: RELAY_DENIED',
  ]) {
    expect(letter?.body).toContain(part);
  }
  // The greeting says that it is Exchange.
  expect(letter?.body).not.toContain('Postfix');
});

it('tells the settings of every system where the server does not say which it is', () => {
  const body = letterFor(about('AUTHENTICATION_REQUIRED'), english)?.body;
  expect(body).toContain('New-ReceiveConnector');
  expect(body).toContain('New-InboundConnector');
  expect(body).toContain('postconf -e "mynetworks');
  expect(body).toContain('<address of our computer>');
});

it('knows Exchange Online and Postfix by their greetings', () => {
  const greeted = (text: string) =>
    letterFor(
      tested({
        events: [
          step('greeting', { reply: { code: 220, text } }),
          result({ diagnosis: { code: 'AUTHENTICATION_REQUIRED', severity: 'error', params: { reply: '' } } }),
        ],
      }),
      english,
    )?.body ?? '';
  const online = greeted('220 AM0PR05CA0001.outlook.office365.com.outlook.com Microsoft ESMTP MAIL Service ready');
  expect(online).toContain('New-InboundConnector');
  expect(online).not.toContain('New-ReceiveConnector');
  const postfix = greeted('220 mail.example.com ESMTP Postfix (Debian/GNU)');
  expect(postfix).toContain('postfix reload');
  expect(postfix).not.toContain('Connector');
});

it('does not let a value end the quotes of a command', () => {
  const events = [
    step('sender', { detail: { address: "o'; Remove-Mailbox x #@example.com" } }),
    result({ diagnosis: { code: 'SENDER_REFUSED', severity: 'error', params: {} } }),
  ];
  const body = letterFor(tested({ events }), english)?.body;
  expect(body).toContain("Add-RecipientPermission 'o''; Remove-Mailbox x #@example.com' -Trustee");
});

it('is offered where an administrator can help, and nowhere else', () => {
  expect(asksForLetter(about('HTTP_SERVER'))).toBe(false);
  expect(letterFor(about('HTTP_SERVER'), english)).toBeUndefined();
  expect(letterFor(tested({ events: [] }), english)).toBeUndefined();
  const expiring = { code: 'CERTIFICATE_EXPIRES_SOON', severity: 'warning', params: { days: 3 } } as const;
  const passed = result({
    ok: true,
    outcome: 'warning',
    diagnosis: { code: 'TEST_PASSED', severity: 'information', params: {} },
    advice: [expiring],
  });
  expect(letterFor(tested({ events: [passed] }), english)?.subject).toContain('certificate must be renewed');
});

it('fills in every word of every letter, in both languages', () => {
  for (const code of diagnosisCodes.filter((each) => letterCases[each])) {
    for (const context of [english, japanese]) {
      const letter = letterFor(about(code), context);
      const text = `${letter?.subject}\n${letter?.body}`;
      expect(text, code).toContain('mail.example.com');
      expect(text.replace(/\{\{?reason|\{\{/g, ''), code).not.toMatch(
        /\{(?:address|host|port|sender|recipient|account|principal)\}/,
      );
    }
  }
  const asked = new Set<string>(Object.values(letterCases));
  expect(Object.keys(en.letter.request).filter((request) => !asked.has(request))).toEqual([]);
});

it('fits a mail program, or hands it a hint instead', () => {
  const short = mailtoOf({ subject: 'A & B', body: 'line\nline' }, 'paste');
  expect(short).toEqual({ url: 'mailto:?subject=A%20%26%20B&body=line%0D%0Aline', whole: true });
  const letter = letterFor(tested({ events: [...relayDenied, line('note', 'x'.repeat(3_000))] }), english);
  expect(letter && mailtoOf(letter, '(paste)')).toMatchObject({
    whole: false,
    url: expect.stringMatching(/%28paste%29|\(paste\)/),
  });
});
