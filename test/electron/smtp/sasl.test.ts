import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCapabilities } from '../../../electron/smtp/capabilities.ts';
import { hideChallenge } from '../../../electron/smtp/conversation.ts';
import { exchange } from '../../../electron/smtp/sasl/exchange.ts';
import { type SaslMechanism, windowsMechanisms } from '../../../electron/smtp/sasl/mechanisms.ts';
import { chooseNoLayer } from '../../../electron/smtp/sasl/security-layer.ts';
import { readToken } from '../../../electron/smtp/sasl/token.ts';
import type { Session } from '../../../electron/smtp/session.ts';
import { TimeOver } from '../../../electron/smtp/trouble.ts';
import { type SecurityContext, SecurityTrouble } from '../../../electron/windows-authentication/index.ts';

const namesOf = (offer: readonly string[]): string[] => windowsMechanisms(offer).map(({ name }) => name);

test.each([
  [
    ['LOGIN', 'NTLM', 'GSSAPI'],
    ['GSSAPI', 'NTLM'],
  ],
  [
    ['NTLM', 'GSS-SPNEGO', 'GSSAPI'],
    ['GSSAPI', 'NTLM'],
  ],
  [
    ['GSS-SPNEGO', 'NTLM'],
    ['GSS-SPNEGO', 'NTLM'],
  ],
  [['LOGIN', 'PLAIN', 'XOAUTH2'], []],
])('of %j are tried, in this order, %j', (offer, expected) => {
  expect(namesOf(offer)).toEqual(expected);
});

test('mechanisms are read from AUTH and AUTH=, once each', () => {
  const { mechanisms } = readCapabilities('250-a\n250-AUTH ntlm LOGIN\n250-AUTH=LOGIN\n250-AUTHX FOO\n250 SIZE 10');
  expect(mechanisms).toEqual(['NTLM', 'LOGIN']);
  expect(readCapabilities('250-a\n250 AUTH').mechanisms).toEqual([]);
});

test.each([
  ['334 YWJj', '334 <3 bytes>'],
  ['334-YWJj\n334 YWJjZA==', '334-<3 bytes>\n334 <4 bytes>'],
  ['334 ', '334 '],
  ['334', '334'],
  ['334 ntlm supported', '334 ntlm supported'],
  ['535 5.7.8 YWJj', '535 5.7.8 YWJj'],
])('“%s” is shown as “%s”', (text, shown) => {
  expect(hideChallenge(text)).toBe(shown);
});

describe('a token', () => {
  test('is what is behind 334', () => {
    expect(readToken('334 YWJj')).toEqual(Buffer.from('abc'));
    expect(readToken('334 ')).toEqual(Buffer.alloc(0));
    expect(readToken('334')).toEqual(Buffer.alloc(0));
  });

  test.each(['334 YWJ', '334 Y===', '334 YW Jj', '334 YWJj\n334 YWJj', '334 YWJ-', `334 ${'AAAA'.repeat(30_000)}`])(
    'is not in %.20s',
    (answer) => {
      expect(() => readToken(answer)).toThrow(SecurityTrouble);
    },
  );

  test('of any bytes reads back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        expect(readToken(`334 ${Buffer.from(bytes).toString('base64')}`)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test('of anything else is refused, and never something else thrown', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(readToken(`334 ${text}`)).toBeInstanceOf(Buffer);
        } catch (error) {
          expect(error).toBeInstanceOf(SecurityTrouble);
        }
      }),
    );
  });
});

/** A context that takes `steps` steps and wraps by putting a W before. */
function contextOf(steps: readonly string[]): SecurityContext {
  let taken = 0;
  return {
    step: async () => {
      const answer = Buffer.from(steps[taken] ?? '');
      taken += 1;
      return { token: answer, done: taken >= steps.length };
    },
    wrap: async (data) => Buffer.concat([Buffer.from('W'), data]),
    unwrap: async (data) => {
      if (data[0] !== 'W'.charCodeAt(0)) throw new SecurityTrouble('badToken', 'altered');
      return data.subarray(1);
    },
    identity: async () => ({ user: 'alice@EXAMPLE.TEST', protocol: 'Kerberos' }),
    close: () => {},
  };
}

test.each([
  ['no layer', [1, 0, 0, 0]],
  ['every layer', [7, 0, 16, 0]],
])('of an offer of %s we choose none, and no identity but our own', async (_name, offer) => {
  expect(Buffer.from(await chooseNoLayer(contextOf([]), Buffer.from([87, ...offer])))).toEqual(
    Buffer.from([87, 1, 0, 0, 0]),
  );
});

test.each([
  ['only with a layer', [87, 6, 0, 16, 0]],
  ['of another length', [87, 1, 0, 0]],
  ['that was altered', [88, 1, 0, 0, 0]],
])('an offer %s ends the exchange', async (_name, offer) => {
  await expect(chooseNoLayer(contextOf([]), Buffer.from(offer))).rejects.toMatchObject({ reason: 'badToken' });
});

describe('an exchange', () => {
  const GSSAPI = windowsMechanisms(['GSSAPI']);
  const SPNEGO = windowsMechanisms(['GSS-SPNEGO']);
  const token = (text: string): string => Buffer.from(text, 'latin1').toString('base64');
  const OFFER = token('W\u0001\u0000\u0000\u0000');

  async function talk(
    [mechanism]: readonly SaslMechanism[],
    steps: readonly string[],
    answers: readonly string[],
  ): Promise<{ said: string[]; outcome: unknown }> {
    const said: string[] = [];
    const session = {
      say: async (line: string) => {
        said.push(line);
        return answers[said.length - 1] ?? '501 Cancelled';
      },
    } as Pick<Session, 'say'> as Session;
    if (!mechanism) throw new Error('no mechanism');
    const signal = new AbortController().signal;
    const outcome = await exchange(session, mechanism, contextOf(steps), signal).catch((error) => error);
    return { said, outcome };
  }

  test('of Kerberos in GSSAPI: AUTH alone, token, an empty answer, the layer', async () => {
    const answers = ['334 ', `334 ${token('ap-rep')}`, `334 ${OFFER}`, '235 2.7.0 Ok'];
    const { said, outcome } = await talk(GSSAPI, ['ap-req', ''], answers);
    expect(said).toEqual(['AUTH GSSAPI', token('ap-req'), '', OFFER]);
    expect(outcome).toMatchObject({ code: 235 });
  });

  test('of GSS-SPNEGO ends with 235 at once, or after a round on layers', async () => {
    const [mechanism] = SPNEGO;
    expect(mechanism?.name).toBe('GSS-SPNEGO');
    const short = await talk(SPNEGO, ['init', ''], ['334 ', `334 ${token('resp')}`, '235 2.7.0 Ok']);
    expect(short.outcome).toMatchObject({ code: 235 });
    const long = await talk(SPNEGO, ['init', ''], ['334 ', `334 ${token('resp')}`, `334 ${OFFER}`, '235 2.7.0 Ok']);
    expect(long.said.at(-1)).toBe(OFFER);
    expect(long.outcome).toMatchObject({ code: 235 });
  });

  test.each([
    ['before the context is done', ['334 ', '235 2.7.0 Ok']],
    ['before the layers', ['334 ', `334 ${token('ap-rep')}`, '235 2.7.0 Ok']],
  ])('of GSSAPI that the server ends %s proves nothing', async (_name, answers) => {
    const { outcome } = await talk(GSSAPI, ['ap-req', ''], answers);
    expect(outcome).toMatchObject({ reason: 'badToken' });
  });

  test('without an end is cancelled', async () => {
    const endless = Array.from({ length: 50 }, () => `334 ${token('more')}`);
    const { said, outcome } = await talk(GSSAPI, Array(50).fill('x'), endless);
    expect(said.at(-1)).toBe('*');
    expect(outcome).toMatchObject({ reason: 'badToken', detail: 'an exchange without an end' });
  });

  describe('in which a domain controller is waited for', () => {
    const [mechanism] = GSSAPI;
    if (!mechanism) throw new Error('no mechanism');
    const silent: SecurityContext = { ...contextOf([]), step: () => new Promise(() => {}) };

    /** A session that takes AUTH and a token, and what was said to it. */
    function listening() {
      const said: string[] = [];
      const say = async (line: string) => {
        said.push(line);
        return '334 ';
      };
      return { said, session: { say } as unknown as Session };
    }

    test.each([
      ['the time for it', new AbortController().signal, 20],
      ['the time of the run', AbortSignal.abort(new TimeOver()), undefined],
    ])('ends with %s, and nothing is said to the server', async (_name, signal, time) => {
      const { said, session } = listening();
      const outcome = exchange(session, mechanism, silent, signal, time);
      await expect(outcome).rejects.toMatchObject({
        reason: 'kdcUnreachable',
        detail: expect.stringMatching(/^no answer within \d+ ms$/),
      });
      expect(said).toEqual([]);
    });

    test('in a later step ends as well, and the server is told no more', async () => {
      const { said, session } = listening();
      const over = new AbortController();
      const later: SecurityContext = {
        ...contextOf(['first', 'second']),
        step: async (token) => {
          if (!token) return { token: Buffer.from('first'), done: false };
          over.abort(new TimeOver());
          return new Promise(() => {});
        },
      };
      const outcome = exchange(session, mechanism, later, over.signal);
      await expect(outcome).rejects.toMatchObject({ reason: 'kdcUnreachable' });
      expect(said).toEqual(['AUTH GSSAPI', token('first')]);
    });

    test('is left by who cancels', async () => {
      const reason = new Error('somebody cancels');
      const outcome = exchange(listening().session, mechanism, silent, AbortSignal.abort(reason));
      await expect(outcome).rejects.toBe(reason);
    });
  });

  test('that asks for a second choice of layers is cancelled', async () => {
    const answers = ['334 ', `334 ${token('ap-rep')}`, `334 ${OFFER}`, `334 ${OFFER}`];
    const { said, outcome } = await talk(GSSAPI, ['ap-req', ''], answers);
    expect(said.at(-1)).toBe('*');
    expect(outcome).toMatchObject({ reason: 'badToken' });
  });
});
