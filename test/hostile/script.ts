import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Identity } from '../certificates.ts';

/** What a server does beside talking. `raw` is the TCP socket, under TLS or not. */
export type Act = (socket: Socket, raw: Socket) => void;

/** What a scripted server does at a point: says a text as it is, cuts the line, says nothing at all, or acts. */
export type Answer = string | 'DROP' | 'SILENCE' | { readonly say?: string | Buffer; readonly act?: Act };

/** The server's part in one AUTH exchange: the answer to AUTH, then to each line as long as they begin with 334. */
export type Exchange = (line: string) => Answer;

/** Answers by verb; `GREETING`, `CONTENT` for the message. Lists are used up in order, the last one stays. */
export type Script = Partial<Record<string, Answer | readonly Answer[]>>;

/** What a scripted server has beside its script. */
export type Scripted = {
  /** With it, STARTTLS is followed by TLS. */
  readonly identity?: Identity | undefined;
  /** Begins an AUTH exchange; without it AUTH is a command like any other. */
  readonly beginExchange?: (() => Exchange) | undefined;
};

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
 * A handler of connections that answers each command by a script, politely where the script is silent about it. The
 * lists of the script are used up by all connections together.
 */
export function playScript(script: Script = {}, scripted: Scripted = {}): (socket: Socket) => void {
  const uses = new Map<string, number>();
  const answerTo = (verb: string): Answer => {
    const answers = [script[verb] ?? POLITE[verb] ?? '502 5.5.2 Unknown\r\n'].flat();
    const use = uses.get(verb) ?? 0;
    uses.set(verb, use + 1);
    return answers[Math.min(use, answers.length - 1)] ?? 'SILENCE';
  };
  return (socket) => converse(socket, answerTo, scripted);
}

function converse(raw: Socket, answerTo: (verb: string) => Answer, { identity, beginExchange }: Scripted): void {
  let socket = raw;
  let buffered = '';
  let inContent = false;
  let exchange: Exchange | undefined;
  const answer = (verb: string, line = ''): void => {
    if (verb === 'AUTH') exchange = beginExchange?.();
    const said = exchange ? exchange(line) : answerTo(verb);
    const text = typeof said === 'string' ? said : String(said.say ?? '');
    if (!text.startsWith('334')) exchange = undefined;
    if (said === 'DROP') socket.destroy();
    else if (typeof said === 'string' && said !== 'SILENCE') socket.write(said);
    else if (typeof said === 'object' && said.say !== undefined) socket.write(said.say);
    if (typeof said === 'object') said.act?.(socket, raw);
    if (verb === 'DATA' && text.startsWith('354')) inContent = true;
    if (verb === 'QUIT' && typeof said === 'string' && said !== 'SILENCE') socket.end();
    if (verb === 'STARTTLS' && text.startsWith('220') && identity) upgrade(identity);
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
  function upgrade(identity: Identity): void {
    raw.off('data', onData);
    socket = new TLSSocket(raw, { isServer: true, ...identity });
    socket.on('error', () => {});
    socket.on('data', onData);
  }
  raw.on('data', onData);
  answer('GREETING');
}
