import { drip, endless, halfClose, reset, stopReading } from '../acts.ts';
import { type HostileCase, scriptCase } from '../hostile-case.ts';
import type { Act, Answer } from '../script.ts';

const send = { asked: 'send' } as const;
const short = { asked: 'send', properties: { timeout: 2_000 } } as const;
const large = { asked: 'send', attachment: 20_000_000 } as const;

const GO = '354 go on\r\n';

/** Waits for the first part of the message, and acts then. */
const inTheMiddle =
  (act: Act): Act =>
  (socket, raw) => {
    let heard = 0;
    const onData = (chunk: Buffer): void => {
      heard += chunk.length;
      if (heard < 200_000) return;
      socket.off('data', onData);
      act(socket, raw);
    };
    socket.on('data', onData);
  };

const says =
  (text: string): Act =>
  (socket) =>
    void socket.write(text);

/** What is said to the message once it is there completely. */
const toTheMessage = (
  name: string,
  finding: HostileCase['finding'],
  answer: Answer,
  options = send as typeof send | typeof short,
) => scriptCase(name, finding, { CONTENT: answer }, options);

/** Servers that go wrong once there is a mail to take: none of them may turn into a success, or into a plain failure. */
export const sendingCases: readonly HostileCase[] = [
  toTheMessage('a reset after the final dot', 'DELIVERY_UNKNOWN', { act: reset }),
  toTheMessage('a closed side after the final dot', 'DELIVERY_UNKNOWN', { act: halfClose }),
  toTheMessage('silence after the final dot', 'DELIVERY_UNKNOWN', 'SILENCE', short),
  toTheMessage(
    'an answer byte by byte after the final dot',
    'DELIVERY_UNKNOWN',
    { act: drip('250 ok\r\n', 400) },
    short,
  ),
  toTheMessage('half an answer and a cut after the final dot', 'DELIVERY_UNKNOWN', {
    say: '250 2.0.0 Ok',
    act: halfClose,
  }),
  toTheMessage('nonsense after the final dot', 'DELIVERY_UNCLEAR', 'yes, thank you\r\n'),
  toTheMessage('354 after the final dot', 'DELIVERY_UNCLEAR', GO),
  toTheMessage('yes and no after the final dot', 'DELIVERY_UNCLEAR', '250-yes\r\n550 no\r\n'),
  toTheMessage('299 after the final dot', 'DELIVERY_UNCLEAR', '299 ok\r\n'),
  toTheMessage('an answer without an end after the final dot', 'DELIVERY_UNKNOWN', { act: endless('250-more\r\n') }),
  toTheMessage('two answers after the final dot', 'MAIL_SENT', '250 ok\r\n250 ok\r\n'),
  scriptCase('250 to DATA', 'PROTOCOL_ERROR', { DATA: '250 taken\r\n' }, send),
  scriptCase('334 to DATA', 'PROTOCOL_ERROR', { DATA: '334 \r\n' }, send),
  scriptCase('354, and nobody who reads', 'TIMED_OUT', { DATA: { say: GO, act: stopReading } }, { ...large, ...short }),
  scriptCase(
    '354 and a closed side',
    ['CONNECTION_DROPPED', 'CONNECTION_RESET'],
    { DATA: { say: GO, act: halfClose } },
    large,
  ),
  scriptCase(
    'a reset in the middle of the message',
    ['CONNECTION_RESET', 'CONNECTION_DROPPED'],
    { DATA: { say: GO, act: inTheMiddle(reset) } },
    large,
  ),
  scriptCase(
    'a refusal in the middle of the message',
    'MESSAGE_TOO_LARGE',
    { DATA: { say: GO, act: inTheMiddle(says('552 5.3.4 Message too big\r\n')) } },
    large,
  ),
  scriptCase(
    'a yes in the middle of the message',
    'REPLY_BEFORE_COMMAND',
    { DATA: { say: GO, act: inTheMiddle(says('250 2.0.0 Ok: queued as FAKE\r\n')) } },
    large,
  ),
  scriptCase(
    '100 MB of talk in the middle of the message',
    ['REPLY_BEFORE_COMMAND', 'REPLY_TOO_LONG'],
    { DATA: { say: GO, act: inTheMiddle(endless('250 ok\r\n')) } },
    large,
  ),
];
