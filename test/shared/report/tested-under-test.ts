import type { StepEvent, TestEvent, TestResult, TranscriptEvent } from '../../../shared/contract/smtp-events.ts';
import { messagesIn } from '../../../shared/messages/index.ts';
import type { ReportContext, Tested } from '../../../shared/report/tested.ts';

export const english: ReportContext = { t: messagesIn('en'), language: 'en', version: '1.2.3' };
export const japanese: ReportContext = { t: messagesIn('ja'), language: 'ja', version: '1.2.3' };

export const step = (name: StepEvent['step'], more: Partial<StepEvent> = {}): StepEvent => ({
  type: 'step',
  step: name,
  status: 'passed',
  ms: 1.25,
  ...more,
});

export const line = (from: TranscriptEvent['from'], text: string, at = 0): TranscriptEvent => ({
  type: 'transcript',
  from,
  text,
  at,
});

export const result = (more: Partial<TestResult> = {}): TestResult => ({
  type: 'result',
  ok: false,
  outcome: 'failed',
  ms: 42,
  diagnosis: { code: 'RELAY_DENIED', severity: 'error', params: { address: 'bob@other.example', reply: '550 5.7.1' } },
  advice: [],
  ...more,
});

/** The certificate of a server, as a step shows it. */
export const certificate = {
  subject: 'CN=mail.example.com',
  issuer: 'CN=Example Authority',
  altNames: ['mail.example.com'],
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2027-01-01T00:00:00.000Z',
  serialNumber: '0A',
  fingerprint256: 'AA:BB',
  publicKey: 'EC P-256',
  selfSigned: false,
  pem: '-----BEGIN CERTIFICATE-----',
};

/** A server that takes no mail for others, as Exchange says it. */
export const relayDenied: readonly TestEvent[] = [
  step('resolve', { status: 'started' }),
  step('resolve', { detail: { addresses: ['10.0.0.5', '10.0.0.6'] } }),
  step('connect', {
    detail: {
      remote: '10.0.0.6:25',
      local: '10.0.0.9:51324',
      failedAddresses: [{ address: '10.0.0.5', error: 'ECONNREFUSED' }],
    },
  }),
  line('server', '220 mail.example.com Microsoft ESMTP MAIL Service ready', 3),
  step('greeting', { reply: { code: 220, text: '220 mail.example.com Microsoft ESMTP MAIL Service ready' } }),
  line('client', 'EHLO etl01.example.com', 4),
  step('ehlo', {
    detail: { capabilities: ['SIZE 37748736', 'STARTTLS'], encrypted: false },
    reply: { code: 250, text: '250-mail.example.com Hello [192.0.2.9]\n250-SIZE 37748736\n250 STARTTLS' },
  }),
  step('starttls', { detail: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', certificates: [certificate] } }),
  step('sender', { detail: { address: 'etl@example.com' }, reply: { code: 250, text: '250 Ok' } }),
  step('recipient', {
    status: 'failed',
    reply: { code: 550, enhancedCode: '5.7.54', text: '550 5.7.54 Unable to relay' },
  }),
  line('server', '550 5.7.54 SMTP; Unable to relay recipient', 9),
  result({
    inSsis: { code: 'SAME_FAILURE_SENDING_MAIL', params: {} },
    advice: [{ code: 'STARTTLS_AVAILABLE', severity: 'information', params: {} }],
  }),
];

export const tested = (more: Partial<Tested> = {}): Tested => ({
  package: 'Nightly load',
  name: 'Mail relay',
  connectionString: 'SmtpServer=mail.example.com;UseWindowsAuthentication=False;EnableSsl=True;',
  testedAt: '2026-03-03T14:05:59.123Z',
  events: relayDenied,
  ...more,
});
