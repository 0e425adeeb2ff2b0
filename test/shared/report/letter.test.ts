import { describe, expect, it } from 'vitest';
import { type DiagnosisCode, diagnosisCodes } from '../../../shared/diagnosis/codes.ts';
import { en } from '../../../shared/messages/en/index.ts';
import { asksForLetter, letterFor, mailtoOf } from '../../../shared/report/letter.ts';
import { letterCases } from '../../../shared/report/letter-cases.ts';
import { letterSettings } from '../../../shared/report/letter-settings.ts';
import type { Tested } from '../../../shared/report/tested.ts';
import { english, japanese, line, relayDenied, result, step, tested } from './tested-under-test.ts';

const about = (code: DiagnosisCode) =>
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

describe('a letter asks for what the finding lacks', () => {
  it.each([
    ['WEAK_CIPHER', /current cipher suites/, /Enable-TlsCipherSuite/],
    ['TLS_NO_SHARED_CIPHER', /current cipher suites/, /-cipher ECDHE\+AESGCM/],
    ['TLS_WEAK_KEY_EXCHANGE', /current cipher suites/, /2,048 bits/],
    ['SENDING_LIMIT_REACHED', /limit for sending/, /smtpd_client_message_rate_limit/],
    ['SENDER_BLOCKED', /is blocked/, /Remove-BlockedSenderAddress -SenderAddress/],
    ['SERVER_NOT_PROVEN', /does not prove that it is SMTPSVC\/mail\.example\.com/, /setspn -X/],
  ] as const)('%s', (code, subject, setting) => {
    const letter = letterFor(about(code), english);
    expect(letter?.subject).toMatch(subject);
    expect(letter?.body).toMatch(setting);
  });
});

describe('a setting takes nothing away from others', () => {
  const seenAs = (address: string, code: DiagnosisCode, more: Partial<Tested> = {}) => {
    const reply = { code: 250, text: `250 mail.example.com Hello [${address}]` };
    const events = [step('ehlo', { reply }), result({ diagnosis: { code, severity: 'error', params: {} } })];
    return letterFor(tested({ events, ...more }), english)?.body ?? '';
  };

  it('lists of a connector keep what they have', () => {
    const commands = Object.values(letterSettings).flatMap((systems) => Object.values(systems).flat());
    const changes = commands.filter((command) => command.startsWith('Set-ReceiveConnector'));
    for (const command of changes) {
      expect(command).not.toMatch(/-(?:AuthMechanism|PermissionGroups) (?!<those it has>)/);
      expect(command).not.toMatch(/-RemoteIPRanges (?!@\{)/);
    }
  });

  it('one mailbox is let sign in, not all of them', () => {
    const body = seenAs('192.0.2.9', 'SMTP_AUTH_DISABLED');
    expect(body).toContain("Set-CASMailbox '<mailbox>' -SmtpClientAuthenticationDisabled $false");
    expect(body).not.toContain('Set-TransportConfig');
  });

  it.each([
    ['192.0.2.9', ' ip4:192.0.2.9 '],
    ['2001:db8::5', ' ip6:2001:db8::5 '],
    ['10.0.0.9', ' ip4:<public address of our network> '],
    ['172.31.0.9', ' ip4:<public address of our network> '],
    ['fd00::9', ' ip4:<public address of our network> '],
  ])('an SPF record gets %s as %s, beside what it has', (address, mechanism) => {
    expect(seenAs(address, 'SPF_FAILED')).toContain(`v=spf1 <what your record has>${mechanism}<how it ends`);
  });

  it('an IPv6 address is written as each system wants it', () => {
    const body = seenAs('2001:db8::5', 'RELAY_DENIED');
    expect(body).toContain('-Bindings [::]:25 -RemoteIPRanges 2001:db8::5');
    expect(body).toContain('$(postconf -h mynetworks) [2001:db8::5]"');
  });

  it('a connector demands TLS only where the package uses it', () => {
    const connectionString = 'SmtpServer=mail.example.com;UseWindowsAuthentication=False;EnableSsl=False;';
    expect(seenAs('192.0.2.9', 'RELAY_DENIED', { connectionString })).toContain('-RequireTls $false');
    expect(seenAs('192.0.2.9', 'RELAY_DENIED')).toContain('-RequireTls $true');
  });
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
        /\{(?:address|network|anyAddress|spf|host|port|sender|recipient|account|principal|requireTls)\}/,
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
