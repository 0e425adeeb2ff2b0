import { describe, expect, it } from 'vitest';
import { GREY_TIME } from '../../../electron/inbox/practice.ts';
import { sendMail, testConnection } from '../../../electron/smtp/index.ts';
import { type Practice, practices } from '../../../shared/contract/practice.ts';
import { messagesIn } from '../../../shared/messages/index.ts';
import type { SmtpProperties } from '../../../shared/model/connection-string.ts';
import { letterFor } from '../../../shared/report/letter.ts';
import { at, collect, endOf, mail, resultOf } from '../smtp/smtp-under-test.ts';
import { connect, openInbox } from './inbox-under-test.ts';

const ENVELOPE = { from: 'etl@example.com', to: 'dba@example.net' };

/** An inbox that plays a server; its clock is ours. */
async function play(practice: Practice, { tls = false, pace = 20 } = {}) {
  let time = Date.now();
  const inbox = await openInbox({ pace, now: () => new Date(time) });
  const { port } = await inbox.start({ port: 0, tls }, practice);
  const test = async (changes: Partial<SmtpProperties> = {}, authorities: string[] = []) => {
    const events = await collect(testConnection(at(port, changes), { authorities, envelope: ENVELOPE }));
    return { events, code: resultOf(events).diagnosis.code };
  };
  const send = async () => resultOf(await collect(sendMail(at(port), mail(ENVELOPE), { authorities: [] })));
  const wait = (ms: number): void => {
    time += ms;
  };
  return { inbox, test, send, wait };
}

describe('a server that refuses, in the words of the real one', () => {
  it.each([
    [
      'exchange-5.7.57',
      'MICROSOFT_365_ANONYMOUS',
      'sender',
      '530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM',
    ],
    [
      'exchange-5.7.54',
      'EXCHANGE_RELAY_DENIED',
      'recipient',
      '550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain',
    ],
    ['relay-denied', 'RELAY_DENIED', 'recipient', '554 5.7.1 <dba@example.net>: Relay access denied'],
    [
      'mailbox-full',
      'MAILBOX_FULL',
      'recipient',
      '552 5.2.2 <dba@example.net>: Recipient address rejected: Mailbox is full',
    ],
    [
      'greylisting',
      'GREYLISTED',
      'recipient',
      '450 4.2.0 <dba@example.net>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/example.net.html',
    ],
  ] as const)('%s is found to be %s', async (practice, code, step, words) => {
    const { inbox, test, send } = await play(practice);
    expect(inbox.status()).toMatchObject({ practice, running: true });
    const { events, code: found } = await test();
    expect(found).toBe(code);
    expect(endOf(events, step).reply?.text).toBe(words);
    expect((await send()).diagnosis.code).toBe(code);
    expect(inbox.list()).toEqual([]);
  });
});

it.each([
  ['exchange-5.7.54', 'New-ReceiveConnector'],
  ['relay-denied', 'postconf'],
  ['greylisting', 'postgrey'],
  ['mailbox-full', 'doveadm'],
] as const)('%s says what it is, so that a letter has the settings of one system', async (practice, setting) => {
  const { test } = await play(practice);
  const { events } = await test();
  const connectionString = 'SmtpServer=localhost;UseWindowsAuthentication=False;EnableSsl=False;';
  const t = messagesIn('en');
  const letter = letterFor(
    { connectionString, testedAt: '2026-03-03T14:05:59.123Z', events },
    { t, language: 'en', version: '1' },
  );
  expect(letter?.body).toContain(setting);
  const named = (['exchange', 'exchangeOnline', 'postfix'] as const).filter((system) =>
    letter?.body.includes(t(`letter.system.${system}`)),
  );
  expect(named).toEqual([practice === 'exchange-5.7.54' ? 'exchange' : 'postfix']);
});

describe('greylisting', () => {
  it('takes the mail when it comes again after a while, and only that of the same two', async () => {
    const { inbox, test, send, wait } = await play('greylisting');
    expect((await send()).diagnosis.code).toBe('GREYLISTED');
    wait(GREY_TIME - 1);
    expect((await send()).diagnosis.code).toBe('GREYLISTED');
    wait(1);
    expect(await send()).toMatchObject({ outcome: 'sent' });
    expect(inbox.list()).toHaveLength(1);
    expect((await test()).code).toBe('TEST_PASSED');
    const client = await connect(inbox);
    await client.say('MAIL FROM:<someone.else@example.com>');
    expect(await client.say('RCPT TO:<dba@example.net>')).toMatch(/^450 4\.2\.0/);
  });
});

describe('a server of Microsoft 365', () => {
  it('offers no Windows authentication, says who it is, and answers a password as the real one does', async () => {
    const { inbox, test } = await play('microsoft-365-5.7.139');
    const { events, code } = await test({ useWindowsAuthentication: true });
    expect(code).toBe('MICROSOFT_365_SIGN_IN');
    expect(endOf(events, 'greeting').reply?.text).toMatch(/^220 practice\.outlook\.office365\.com Microsoft ESMTP/);
    expect(endOf(events, 'ehlo').detail?.capabilities).toContain('AUTH LOGIN XOAUTH2');
    const client = await connect(inbox);
    await client.say('AUTH LOGIN');
    await client.say(Buffer.from('etl@example.com').toString('base64'));
    expect(await client.say(Buffer.from('password').toString('base64'))).toBe(
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.',
    );
    expect(await client.say('MAIL FROM:<etl@example.com>')).toMatch(/^530 5\.7\.57/);
  });
});

describe('encryption', () => {
  it('is offered with a certificate that has run out, whatever the settings say', async () => {
    const { inbox, test } = await play('expired-certificate');
    expect(inbox.status()).toMatchObject({ tls: true });
    const trusted = [await inbox.authority()];
    expect((await test({ enableSsl: true }, trusted)).code).toBe('CERTIFICATE_EXPIRED');
    expect((await test({ enableSsl: true })).code).toBe('CERTIFICATE_EXPIRED');
    expect((await test()).code).toBe('TEST_PASSED');
  });

  it('is not offered, whatever the settings say', async () => {
    const { inbox, test } = await play('no-starttls', { tls: true });
    expect(inbox.status()).toMatchObject({ tls: false });
    expect((await test({ enableSsl: true })).code).toBe('STARTTLS_NOT_OFFERED');
  });

  it('is that of the settings where the play is about something else', async () => {
    const { inbox, test } = await play('relay-denied', { tls: true });
    expect((await test({ enableSsl: true }, [await inbox.authority()])).code).toBe('RELAY_DENIED');
  });
});

describe('a slow server', () => {
  it('takes mail from whoever waits', async () => {
    const { inbox, test, send } = await play('slow');
    expect((await test()).code).toBe('TEST_PASSED');
    expect(await send()).toMatchObject({ outcome: 'sent' });
    expect(inbox.list()).toHaveLength(1);
  });

  it('is too slow for a short time-out, and can be stopped meanwhile', async () => {
    const { inbox, test } = await play('slow', { pace: 60_000 });
    expect((await test({ timeout: 300 })).code).toBe('NO_GREETING');
    expect(await inbox.stop()).toMatchObject({ running: false, practice: 'none' });
  });
});

it('plays one server after the other on the same port, and is itself again', async () => {
  const { inbox, test } = await play('none', { tls: true });
  const { port } = inbox.status();
  for (const practice of practices) {
    expect(await inbox.start({ port, tls: true }, practice)).toMatchObject({ practice, port });
  }
  expect(await inbox.start({ port, tls: true, requireWindowsAuthentication: true })).toMatchObject({
    practice: 'none',
    tls: true,
    requireWindowsAuthentication: true,
  });
  expect((await test()).code).toBe('AUTHENTICATION_REQUIRED');
});

it('starts a play anew only where it is another one', async () => {
  const { inbox, wait, send } = await play('greylisting');
  await send();
  wait(GREY_TIME);
  await inbox.start({ port: 0, tls: false }, 'greylisting');
  expect(await send()).toMatchObject({ outcome: 'sent' });
});
