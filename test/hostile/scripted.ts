import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Identity } from '../certificates.ts';
import { type Listening, listen } from './listen.ts';

/** What a scripted server does at a point: says a text as it is, cuts the line, or says nothing at all. */
export type Answer = string | 'DROP' | 'SILENCE';

/** The server's part in one AUTH exchange: the answer to AUTH, then to each line as long as they begin with 334. */
export type Exchange = (line: string) => Answer;

/** Answers by verb; `GREETING`, `CONTENT` for the message. Lists are used up in order, the last one stays. */
export type Script = Partial<Record<string, Answer | readonly Answer[]>>;

const POLITE: Record<string, Answer> = {
  GREETING: '220 scripted.test ESMTP\r\n',
  EHLO: '250-scripted.test\r\n250 HELP\r\n',
  HELO: '250 scripted.test\r\n',
  STARTTLS: '220 2.0.0 Ready\r\n',
  MAIL: '250 2.1.0 Ok\r\n',
  RCPT: '250 2.1.5 Ok\r\n',
  DATA: '354 Go on\r\n',
  CONTENT: '250 2.0.0 Ok: queued as 4XyZ12\r\n',
  RSET: '250 2.0.0 Ok\r\n',
  NOOP: '250 2.0.0 Ok\r\n',
  QUIT: '221 2.0.0 Bye\r\n',
};

/**
 * An SMTP server that answers each command by a script, politely where the script is silent about it.
 *
 * @param identity with it, STARTTLS is followed by TLS
 * @param beginExchange begins an AUTH exchange; without it AUTH is a command like any other
 */
export function scripted(script: Script = {}, identity?: Identity, beginExchange?: () => Exchange): Promise<Listening> {
  const uses = new Map<string, number>();
  const answerTo = (verb: string): Answer => {
    const answers = [script[verb] ?? POLITE[verb] ?? '502 5.5.2 Unknown\r\n'].flat();
    const use = uses.get(verb) ?? 0;
    uses.set(verb, use + 1);
    return answers[Math.min(use, answers.length - 1)] ?? 'SILENCE';
  };
  return listen((socket) => serve(socket, answerTo, identity, beginExchange));
}

function serve(
  socket: Socket,
  answerTo: (verb: string) => Answer,
  identity: Identity | undefined,
  beginExchange: (() => Exchange) | undefined,
): void {
  let buffered = '';
  let inContent = false;
  let exchange: Exchange | undefined;
  const answer = (verb: string, line = ''): void => {
    if (verb === 'AUTH') exchange = beginExchange?.();
    const said = exchange ? exchange(line) : answerTo(verb);
    if (!said.startsWith('334')) exchange = undefined;
    if (said === 'DROP') socket.destroy();
    else if (said !== 'SILENCE') socket.write(said);
    if (verb === 'DATA' && said.startsWith('354')) inContent = true;
    if (verb === 'QUIT' && said !== 'SILENCE') socket.end();
    if (verb === 'STARTTLS' && said.startsWith('220') && identity) upgrade();
  };
  const onData = (chunk: Buffer): void => {
    buffered += chunk.toString('latin1');
    const end = inContent ? '\r\n.\r\n' : '\r\n';
    for (let at = buffered.indexOf(end); at !== -1; at = buffered.indexOf(inContent ? '\r\n.\r\n' : '\r\n')) {
      const line = buffered.slice(0, at);
      buffered = buffered.slice(at + (inContent ? 5 : 2));
      const verb = inContent ? 'CONTENT' : (/^[a-z]+/i.exec(line)?.[0].toUpperCase() ?? '');
      inContent = false;
      answer(verb, line);
    }
  };
  function upgrade(): void {
    socket.off('data', onData);
    const secure = new TLSSocket(socket, { isServer: true, ...identity });
    secure.on('error', () => {});
    socket = secure;
    secure.on('data', onData);
  }
  socket.on('data', onData);
  answer('GREETING');
}
