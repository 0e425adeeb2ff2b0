import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSmtpConnection, sendMail, testConnection } from '../../electron/smtp/index.ts';
import { makeAuthority } from '../certificates.ts';
import { at, collect, endOf, mail, resultOf, stepEnds, temporaryFolder } from '../electron/smtp/smtp-under-test.ts';
import { type Postfix, postfixMissing, startPostfix } from './postfix.ts';

const missing = postfixMissing();
// A run without the lab has to be seen as one.
if (missing) console.error(`SKIPPED: ${missing}`);

const ENVELOPE = { from: 'etl@example.test', to: 'dba@example.test' };
const toTest = { from: 'ETL <etl@example.test>', to: 'dba@example.test' };

describe.skipIf(missing)('Postfix', async () => {
  const authority = await makeAuthority();
  const trusting = { authorities: [authority.pem] };
  let postfix: Postfix;

  beforeAll(async () => {
    postfix = await startPostfix(await authority.issue());
  });
  beforeEach(() => postfix.clear());
  // Undefined where it did not start.
  afterAll(() => (postfix as Postfix | undefined)?.stop());

  test('passes without encryption, and offers it', async () => {
    const events = await collect(testConnection(at(postfix.port), { ...trusting, envelope: ENVELOPE }));
    expect(resultOf(events)).toMatchObject({ ok: true, outcome: 'passed', advice: [{ code: 'STARTTLS_AVAILABLE' }] });
    expect(endOf(events, 'greeting').reply?.text).toBe('220 mail.example.test ESMTP Postfix');
    expect(endOf(events, 'ehlo').detail?.capabilities).toEqual(
      expect.arrayContaining(['PIPELINING', 'STARTTLS', 'SIZE 1048576']),
    );
    expect(endOf(events, 'quit').reply?.code).toBe(221);
  });

  test('passes with STARTTLS, certificate and all', async () => {
    const events = await collect(
      testConnection(at(postfix.port, { enableSsl: true }), { ...trusting, envelope: ENVELOPE }),
    );
    expect(resultOf(events)).toMatchObject({ ok: true, outcome: 'passed', advice: [] });
    expect(endOf(events, 'starttls').detail).toMatchObject({
      protocol: 'TLSv1.3',
      certificates: [{ subject: 'CN=localhost' }, {}],
    });
    expect(stepEnds(events)).toContain('recipient:passed');
  });

  test('is not trusted without its authority', async () => {
    const events = await collect(testConnection(at(postfix.port, { enableSsl: true }), { authorities: [] }));
    expect(resultOf(events).diagnosis.code).toBe('CERTIFICATE_UNKNOWN_ISSUER');
  });

  test('fails where SSL is asked for and not offered', async () => {
    const events = await collect(testConnection(at(postfix.plainPort, { enableSsl: true }), trusting));
    expect(resultOf(events).diagnosis.code).toBe('STARTTLS_NOT_OFFERED');
  });

  test.each([
    ['unknown@example.test', 'RECIPIENT_UNKNOWN', /5\.1\.1/],
    ['someone@example.org', 'RELAY_DENIED', /Relay access denied/],
  ])('refuses %s', async (to, code, words) => {
    const envelope = { from: 'etl@example.test', to };
    const events = await collect(testConnection(at(postfix.plainPort), { ...trusting, envelope }));
    expect(resultOf(events).diagnosis).toMatchObject({ code, params: { address: to } });
    expect(endOf(events, 'recipient').reply?.text).toMatch(words);
  });

  test.each([
    ['in plain text', false, /^Received: from [^\n]*\n\tby mail\.example\.test \(Postfix\) with ESMTP id/m],
    ['encrypted', true, /using TLSv1\.3[\s\S]*?with ESMTPS id/],
  ])('delivers a mail with an attachment %s', async (_name, enableSsl, received) => {
    const attachment = join(await temporaryFolder(), 'Übersicht.bin');
    const content = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256));
    await writeFile(attachment, content);
    const sent = mail({
      ...toTest,
      subject: '夜間ロード',
      text: '.\nDone.\n..',
      bcc: 'audit@example.test',
      attachments: [attachment],
    });
    const events = await collect(sendMail(at(postfix.port, { enableSsl }), sent, trusting));
    const result = resultOf(events);
    expect(result).toMatchObject({
      ok: true,
      outcome: 'sent',
      accepted: ['dba@example.test', 'audit@example.test'],
      queueId: expect.stringMatching(/^\w+$/),
    });
    const [first = '', second = ''] = await postfix.delivered(2);
    expect([first, second].map((text) => /^Delivered-To: (.*)$/m.exec(text)?.[1]).sort()).toEqual([
      'audit@example.test',
      'dba@example.test',
    ]);
    expect(first).toMatch(received);
    expect(first).toContain(`id ${result.queueId}`);
    const parsed = await simpleParser(Buffer.from(first, 'latin1'));
    expect(parsed).toMatchObject({ subject: '夜間ロード', messageId: result.messageId });
    expect(parsed.text?.trimEnd()).toBe('.\nDone.\n..');
    expect(parsed.headers.has('bcc')).toBe(false);
    expect(parsed.attachments[0]).toMatchObject({ filename: 'Übersicht.bin' });
    expect(parsed.attachments[0]?.content.equals(content)).toBe(true);
  });

  test('delivers to the recipients it accepts and names the others', async () => {
    const sent = mail({ ...toTest, to: 'dba@example.test; unknown@example.test' });
    const result = resultOf(await collect(sendMail(at(postfix.port), sent, trusting)));
    expect(result).toMatchObject({
      ok: false,
      outcome: 'partly',
      accepted: ['dba@example.test'],
      rejected: ['unknown@example.test'],
    });
    expect(await postfix.delivered(1)).toHaveLength(1);
  });

  test('is not sent more than it takes', async () => {
    const result = resultOf(
      await collect(sendMail(at(postfix.port), mail({ ...toTest, text: 'x'.repeat(2_000_000) }), trusting)),
    );
    expect(result.diagnosis).toMatchObject({
      code: 'MESSAGE_TOO_LARGE',
      params: { reply: expect.stringContaining('SIZE 1048576') },
    });
  });

  test('takes several mails over one encrypted connection, a refused one in between', async () => {
    const connection = await openSmtpConnection(at(postfix.port, { enableSsl: true }), trusting);
    await connection.verify();
    expect(await connection.send(mail(toTest))).toMatchObject({ outcome: 'sent' });
    expect(await connection.send(mail({ ...toTest, to: 'unknown@example.test' }))).toMatchObject({ outcome: 'failed' });
    expect(await connection.send(mail(toTest))).toMatchObject({ outcome: 'sent' });
    connection.close();
    expect(await postfix.delivered(2)).toHaveLength(2);
  });
});
