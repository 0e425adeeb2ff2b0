import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../../renderer/test/badge.ts';
import { askedFor, envelopeOf, NO_ENVELOPE } from '../../../renderer/test/envelope.ts';
import { isInbox } from '../../../renderer/test/is-inbox.ts';
import { stepsOf } from '../../../renderer/test/steps.ts';
import { transcriptOf, transcriptText } from '../../../renderer/test/transcript-text.ts';
import type { Diagnosis, StepEvent, TestEvent } from '../../../shared/contract/smtp-events.ts';

const finding = (code: Diagnosis['code']): Diagnosis => ({ code, severity: 'error', params: {} });
const step = (name: StepEvent['step'], status: StepEvent['status'], ms?: number): StepEvent => ({
  type: 'step',
  step: name,
  status,
  ...(ms !== undefined && { ms }),
});

describe('stepsOf', () => {
  it('has each step once, as it stands, and leaves skipped ones out', () => {
    const events: TestEvent[] = [
      step('resolve', 'started'),
      step('resolve', 'passed', 3),
      { type: 'transcript', from: 'server', text: '220 hello', at: 4 },
      step('ehlo', 'started'),
      step('ehlo', 'passed', 1),
      step('authenticate', 'skipped', 0),
      step('ehlo', 'started'),
    ];
    expect(stepsOf(events).map(({ step: name, status }) => [name, status])).toEqual([
      ['resolve', 'passed'],
      ['ehlo', 'passed'],
      ['ehlo', 'started'],
    ]);
  });
});

describe('transcript', () => {
  it('is plain text with the time and who spoke', () => {
    const lines = transcriptOf([
      step('resolve', 'started'),
      { type: 'transcript', from: 'server', text: '220 hello', at: 4.4 },
      { type: 'transcript', from: 'client', text: 'EHLO pc', at: 12 },
    ]);
    expect(transcriptText(lines)).toBe('     4 S: 220 hello\n    12 C: EHLO pc\n');
  });
});

describe('badgeOf', () => {
  const connection = { id: 'one', connectionString: 'SmtpServer=a;' };
  const result = {
    type: 'result' as const,
    ok: true,
    outcome: 'passed' as const,
    ms: 1,
    diagnosis: finding('TEST_PASSED'),
    advice: [],
  };
  const last = { connectionId: 'one', testedAt: '2026-01-01T00:00:00Z', connectionString: 'SmtpServer=a;', result };
  const nothing = new Set<string>();

  it('tells a test from none, and a running one from both', () => {
    expect(badgeOf(connection, [], nothing, 'SmtpServer=a;').state).toBe('never');
    expect(badgeOf(connection, [last], nothing, 'SmtpServer=a;')).toEqual({ state: 'passed', stale: false, last });
    expect(badgeOf(connection, [last], new Set(['one']), 'SmtpServer=a;').state).toBe('testing');
  });

  it('is stale once the definition is no longer what was tested', () => {
    expect(badgeOf({ ...connection, connectionString: 'SmtpServer=b;' }, [last], nothing, 'SmtpServer=b;').stale).toBe(
      true,
    );
  });

  it('is stale once an expression, or a variable that it uses, makes something else of the definition', () => {
    const evaluated = { ...last, atRunTime: 'SmtpServer=x;' };
    const staleAt = (atRunTime: string, tested = evaluated) => badgeOf(connection, [tested], nothing, atRunTime).stale;
    expect(staleAt('SmtpServer=x;EnableSsl=False;')).toBe(false);
    expect(staleAt('SmtpServer=y;')).toBe(true);
    // The expression was removed, or is new.
    expect(staleAt('SmtpServer=a;')).toBe(true);
    expect(badgeOf(connection, [last], nothing, 'SmtpServer=x;').stale).toBe(true);
  });

  it('is that of what was tested, where copies of a file share the id', () => {
    const copy = { ...last, connectionString: 'SmtpServer=b;' };
    expect(badgeOf(connection, [copy, last], nothing, 'SmtpServer=a;')).toMatchObject({ stale: false, last });
  });

  it('takes a cancelled test for none', () => {
    const cancelled = { ...last, result: { ...result, outcome: 'cancelled' as const } };
    expect(badgeOf(connection, [cancelled], nothing, 'SmtpServer=a;')).toEqual({
      state: 'never',
      stale: false,
      last: undefined,
    });
  });
});

describe('envelope', () => {
  it('is remembered for its connection manager and left out where empty', () => {
    const envelopes = { one: { from: 'a@example.com', to: '' } };
    const settings = { language: 'en', theme: 'light', inbox: { port: 0, tls: false }, envelopes, panes: {} } as const;
    expect(askedFor(envelopeOf(settings, 'one'))).toEqual({ envelope: { from: 'a@example.com', to: '' } });
    expect(askedFor(envelopeOf(settings, 'two'))).toEqual({});
    expect(envelopeOf(undefined, 'one')).toEqual(NO_ENVELOPE);
  });
});

describe('isInbox', () => {
  const status = { running: true, host: '127.0.0.1', port: 2525 };

  it.each(['127.0.0.1:2525', 'localhost:2525', 'LOCALHOST:2525'])('knows %s', (server) => {
    expect(isInbox(server, status)).toBe(true);
  });

  it.each(['127.0.0.1', 'mail.example.com:2525', '127.0.0.1:2526', ''])('does not take %s for it', (server) => {
    expect(isInbox(server, status)).toBe(false);
  });

  it('takes nothing for it while it is stopped', () => {
    expect(isInbox('127.0.0.1:2525', { ...status, running: false })).toBe(false);
  });
});
