import { describe, expect, it } from 'vitest';
import { capabilitiesOf, certificatesOf, remoteOf, runState, serverOf } from '../../../renderer/mail/run-state.ts';
import type { SendEvent } from '../../../shared/contract/smtp-events.ts';

const events: SendEvent[] = [
  { type: 'task', event: 'SendMailTaskBegin', task: 'Notify' },
  { type: 'step', step: 'connect', status: 'passed', ms: 1, detail: { remote: '10.0.0.5:25' } },
  { type: 'step', step: 'ehlo', status: 'passed', ms: 2, detail: { capabilities: ['STARTTLS', 'SIZE 50'] } },
  { type: 'step', step: 'ehlo', status: 'passed', ms: 1, detail: { capabilities: ['SIZE 100'], encrypted: true } },
  { type: 'recipient', address: 'a@x.org', accepted: true },
  { type: 'recipient', address: 'b@x.org', accepted: false, reply: { code: 550, text: '550 No such user' } },
  { type: 'progress', sentBytes: 10, totalBytes: 100 },
  { type: 'progress', sentBytes: 100, totalBytes: 100 },
];

describe('the state of a run', () => {
  it('has the last progress, every recipient in order, and no result before there is one', () => {
    const { progress, recipients, result } = runState(events);
    expect(progress?.sentBytes).toBe(100);
    expect(recipients.map(({ address, accepted }) => [address, accepted])).toEqual([
      ['a@x.org', true],
      ['b@x.org', false],
    ]);
    expect(result).toBeUndefined();
  });

  it('knows who answered and what the server offers inside TLS', () => {
    expect(remoteOf(events)).toBe('10.0.0.5:25');
    expect(capabilitiesOf(events)).toEqual(['SIZE 100']);
  });

  it.each([
    [{ host: 'mail.example.com', port: 25 }, 'mail.example.com:25'],
    [{ host: '::1', port: 2525 }, '[::1]:2525'],
  ])('names the server of a finding about %j', (params, expected) => {
    const result = {
      type: 'result',
      ok: false,
      outcome: 'failed',
      ms: 1,
      accepted: [],
      rejected: [],
      diagnosis: { code: 'CONNECTION_REFUSED', severity: 'error', params },
    } as const;
    expect(serverOf({ ...result, accepted: [], rejected: [] })).toBe(expected);
  });

  it('knows nothing of a run that has not begun', () => {
    expect(runState([])).toEqual({ progress: undefined, recipients: [], result: undefined });
    expect(remoteOf([])).toBeUndefined();
    expect(capabilitiesOf([])).toEqual([]);
    expect(certificatesOf([])).toEqual([]);
  });
});
