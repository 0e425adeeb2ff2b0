import { describe, expect, it } from 'vitest';
import { afterEvent, capabilitiesOf, NO_RUN } from '../../../renderer/mail/run-state.ts';
import type { SendEvent } from '../../../shared/contract/smtp-events.ts';

const run = (...events: SendEvent[]) => events.reduce(afterEvent, NO_RUN);

describe('the state of a run', () => {
  it('keeps one entry a step, and two for a step that comes twice', () => {
    const state = run(
      { type: 'step', step: 'ehlo', status: 'started' },
      { type: 'step', step: 'ehlo', status: 'passed', ms: 2, detail: { capabilities: ['STARTTLS'] } },
      { type: 'step', step: 'starttls', status: 'passed', ms: 5 },
      { type: 'step', step: 'ehlo', status: 'started' },
      { type: 'step', step: 'ehlo', status: 'passed', ms: 1, detail: { capabilities: ['SIZE 100'], encrypted: true } },
    );
    expect(state.steps.map(({ step, status, ms }) => [step, status, ms])).toEqual([
      ['ehlo', 'passed', 2],
      ['starttls', 'passed', 5],
      ['ehlo', 'passed', 1],
    ]);
    expect(capabilitiesOf(state)).toEqual(['SIZE 100']);
  });

  it('keeps the last progress, every recipient and the result', () => {
    const state = run(
      { type: 'task', event: 'SendMailTaskBegin', task: 'Notify' },
      { type: 'recipient', address: 'a@x.org', accepted: true },
      { type: 'recipient', address: 'b@x.org', accepted: false, reply: { code: 550, text: '550 No such user' } },
      { type: 'progress', sentBytes: 10, totalBytes: 100 },
      { type: 'progress', sentBytes: 100, totalBytes: 100 },
    );
    expect(state.progress?.sentBytes).toBe(100);
    expect(state.recipients.map(({ accepted }) => accepted)).toEqual([true, false]);
    expect(state.log.map(({ event }) => event)).toEqual(['SendMailTaskBegin']);
    expect(state.result).toBeUndefined();
    expect(capabilitiesOf(state)).toEqual([]);
  });
});
