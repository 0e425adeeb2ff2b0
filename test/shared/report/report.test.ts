import { expect, it } from 'vitest';
import { factsOf } from '../../../shared/report/facts.ts';
import { report, reportFormatOf } from '../../../shared/report/report-file.ts';
import { english, japanese, line, relayDenied, result, step, tested } from './tested-under-test.ts';

it('tells an administrator all there is, as text', () => {
  const text = report('txt', [tested()], english);
  for (const fact of [
    'SMTP connection test: Mail relay',
    'Package: Nightly load',
    'Connection string: SmtpServer=mail.example.com;UseWindowsAuthentication=False;EnableSsl=True;',
    'Tested with: SMTP Connection Manager 1.2.3',
    'Tested on: 2026-03-03 14:05:59 UTC',
    'This computer introduced itself as: etl01.example.com',
    'This computer’s address: 10.0.0.9',
    'Its address as the server sees it: 192.0.2.9',
    'Addresses of the name: 10.0.0.5, 10.0.0.6',
    'Connected to: 10.0.0.6:25',
    'Did not answer: 10.0.0.5 (ECONNREFUSED)',
    '- SIZE 37748736 · ',
    'Protocol: TLSv1.3',
    'Cipher: TLS_AES_256_GCM_SHA384',
    'Issued by: CN=Example Authority',
    'Valid until: 2027-01-01 00:00:00 UTC',
    'SHA-256 fingerprint: AA:BB',
    'Code: RELAY_DENIED, STARTTLS_AVAILABLE',
    'In SSIS: the same failure',
    '- Recipient · Failed · 1.3 ms · 550 5.7.54 Unable to relay',
    '     9 S: 550 5.7.54 SMTP; Unable to relay recipient',
  ]) {
    expect(text).toContain(fact);
  }
});

it('is one HTML page without a script or anything to load, and shows tags as text', () => {
  const hostile = `220 <script>alert("x")</script> & 'y' \u0000 \ud800`;
  const html = report('html', [tested({ name: '<b>Mail</b>', events: [line('server', hostile), result()] })], english);
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39; \ufffd \ufffd');
  expect(html).toContain('<h1>SMTP connection test: &lt;b&gt;Mail&lt;/b&gt;</h1>');
  expect(html).not.toMatch(/<script|<b>Mail|\ssrc=|\shref=|url\(/);
  expect(html).toContain(`default-src 'none'`);
  expect(html).toContain('color-scheme: light dark');
  expect(html).toContain('@media print');
});

it('is JSON with the same facts', () => {
  const { product, version, tests } = JSON.parse(report('json', [tested()], english));
  expect([product, version]).toEqual(['SMTP Connection Manager', '1.2.3']);
  expect(tests).toMatchObject([
    {
      package: 'Nightly load',
      connectionManager: 'Mail relay',
      smtpServer: 'mail.example.com',
      enableSsl: true,
      testedAt: '2026-03-03T14:05:59.123Z',
      ok: false,
      outcome: 'failed',
      finding: { code: 'RELAY_DENIED', severity: 'error', cause: expect.stringContaining('bob@other.example') },
      advice: [{ code: 'STARTTLS_AVAILABLE' }],
      thisMachine: { introducedAs: 'etl01.example.com', address: '10.0.0.9', seenByServerAs: '192.0.2.9' },
      server: {
        connectedTo: '10.0.0.6:25',
        capabilities: [{ line: 'SIZE 37748736', meaning: expect.stringContaining('36 MB') }, { line: 'STARTTLS' }],
      },
      encryption: { protocol: 'TLSv1.3' },
      certificates: [{ fingerprint256: 'AA:BB' }],
      steps: [{ step: 'resolve' }, { step: 'connect' }, {}, {}, {}, {}, { step: 'recipient', status: 'failed' }],
    },
  ]);
});

it('begins with a summary where it is about several tests', () => {
  const good = tested({
    name: 'Good',
    events: [
      result({ ok: true, outcome: 'passed', diagnosis: { code: 'TEST_PASSED', severity: 'information', params: {} } }),
    ],
  });
  const broken = tested({
    name: 'Broken',
    events: [],
    failure: { code: 'SERVER_EMPTY', cause: 'No server.', fix: '' },
  });
  const text = report('txt', [good, tested(), broken], english);
  expect(text).toContain('Tests: 1 of 3 passed');
  expect(text).toContain('- Nightly load · Broken · Failed · No server.');
  expect(text).toContain('Nightly load/Mail relay\n=======================');
  const xml = report('xml', [good, tested({ name: 'A & <B>' }), broken], english);
  expect(xml).toContain('<testsuites tests="3" failures="1" errors="1" time="0.084">');
  expect(xml).toContain('<testcase classname="Nightly load" name="A &amp; &lt;B&gt;" time="0.042">');
  expect(xml).toContain('<failure type="RELAY_DENIED"');
  expect(xml).toContain('<error type="SERVER_EMPTY" message="No server.">');
});

it('is written in Japanese as well', () => {
  const text = report('txt', [tested()], japanese);
  expect(text).toContain('SMTP 接続テスト: Mail relay');
  expect(text).toContain('このコンピューターが名乗った名前: etl01.example.com');
  expect(report('html', [tested()], japanese)).toContain('<html lang="ja">');
});

it('takes the address that the server names, and nothing else from there', () => {
  const seenAs = (text: string) => factsOf([step('ehlo', { reply: { code: 250, text } })]).seenAs;
  expect(seenAs('250-mail Hello etl [192.0.2.9], pleased to meet you')).toBe('192.0.2.9');
  expect(seenAs('250-mail Hello [IPv6:2001:db8::9]')).toBe('2001:db8::9');
  expect(seenAs('250-mail Hello [$(reboot)]')).toBeUndefined();
  expect(seenAs('250-mail\n250 X [192.0.2.9]')).toBeUndefined();
  expect(factsOf(relayDenied).localAddress).toBe('10.0.0.9');
  expect(factsOf([step('connect', { detail: { local: '[::1]:9' } })]).localAddress).toBe('::1');
});

it('is bounded, however much a server says', () => {
  const events = Array.from({ length: 5_000 }, () => line('server', 'x'.repeat(10_000)));
  const text = report('txt', [tested({ events: [...events, result()] })], english);
  expect(text.length).toBeLessThan(3_000_000);
  expect(text).toContain('… 4000 more lines');
});

it('knows the form by the end of a file name', () => {
  expect(['a.txt', 'A.JSON', 'x/y.html', 'z.htm', 'r.xml'].map(reportFormatOf)).toEqual([
    'txt',
    'json',
    'html',
    'html',
    'xml',
  ]);
  expect(['report', 'a.pdf', '.txt/report', 'a.txt/'].map(reportFormatOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
