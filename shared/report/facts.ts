import type {
  Certificate,
  StepDetail,
  StepEvent,
  TestEvent,
  TestResult,
  TranscriptEvent,
} from '../contract/smtp-events.ts';

/** What a test found out, gathered from what it streamed. */
export type Facts = {
  readonly result: TestResult | undefined;
  /** The steps that ended, skipped ones left out. */
  readonly steps: readonly StepEvent[];
  /** How this machine introduced itself: a DNS name, or its address in brackets. */
  readonly introducedAs: string | undefined;
  /** This machine's address in its own network, and as the server sees it, where it says so. */
  readonly localAddress: string | undefined;
  readonly seenAs: string | undefined;
  readonly greeting: string | undefined;
  readonly addresses: readonly string[];
  readonly remote: string | undefined;
  readonly failedAddresses: NonNullable<StepDetail['failedAddresses']>;
  /** The last ones that were told: inside TLS, where there is any. */
  readonly capabilities: readonly string[];
  readonly encryption: Pick<StepDetail, 'protocol' | 'cipher' | 'implicit'> | undefined;
  readonly certificates: readonly Certificate[];
  readonly signIn: Pick<StepDetail, 'mechanisms' | 'mechanism' | 'identity' | 'validUntil' | 'protocol'> | undefined;
  readonly transcript: readonly TranscriptEvent[];
};

/** Gathers the facts of a test. */
export function factsOf(events: readonly TestEvent[]): Facts {
  const ended = events.filter(
    (event): event is StepEvent => event.type === 'step' && event.status !== 'started' && event.status !== 'skipped',
  );
  const detailOf = (step: StepEvent['step'], has: keyof StepDetail): StepDetail | undefined =>
    ended.findLast((event) => event.step === step && event.detail?.[has] !== undefined)?.detail;
  const transcript = events.filter((event) => event.type === 'transcript');
  const connect = ended.find(({ step }) => step === 'connect')?.detail;
  const tls = detailOf('starttls', 'protocol') ?? detailOf('starttls', 'certificates');
  const local = connect?.local;
  return {
    result: events.find((event) => event.type === 'result'),
    steps: ended,
    introducedAs: introduction(transcript),
    localAddress: local?.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1'),
    seenAs: addressIn(ended.findLast(({ step }) => step === 'ehlo')?.reply?.text ?? ''),
    greeting: ended.find(({ step }) => step === 'greeting')?.reply?.text,
    addresses: detailOf('resolve', 'addresses')?.addresses ?? [],
    remote: connect?.remote,
    failedAddresses: connect?.failedAddresses ?? [],
    capabilities: detailOf('ehlo', 'capabilities')?.capabilities ?? [],
    encryption: tls?.protocol === undefined ? undefined : tls,
    certificates: tls?.certificates ?? [],
    signIn: ended.findLast(({ step }) => step === 'authenticate')?.detail,
    transcript,
  };
}

const introduction = (transcript: readonly TranscriptEvent[]): string | undefined =>
  transcript
    .filter(({ from }) => from === 'client')
    .map(({ text }) => /^(?:EHLO|HELO)\s+(\S+)$/i.exec(text)?.[1])
    .findLast((name) => name !== undefined);

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const IPV6 = /^(?=.*:.*:)[0-9a-f:.]{2,45}$/i;

/** Most servers greet back with the client's address in brackets: `Hello [10.0.0.9]`. Nothing else is taken from there. */
function addressIn(ehloReply: string): string | undefined {
  const bracketed = /\[(?:IPv6:)?([0-9a-f:.]{2,45})\]/i.exec(ehloReply.split('\n', 1)[0] ?? '')?.[1] ?? '';
  return IPV4.test(bracketed) || IPV6.test(bracketed) ? bracketed : undefined;
}
