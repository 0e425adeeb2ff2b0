import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { propertiesFor, type Question } from '../hostile/ask.ts';
import { type HostileCase, OFFERS_TLS, scriptCase } from '../hostile/hostile-case.ts';
import { issue, makeRoot } from '../hostile/x509.ts';
import type { Measured, Order } from './hostile-client.ts';

/** Bytes over the idle process that a server may cost, whatever it does. */
export const MEMORY_MAX = 16 * 1_024 * 1_024;

const client = fileURLToPath(new URL('hostile-client.ts', import.meta.url));

/** A conversation like the hostile one, with a server that behaves: what it loads belongs to the idle process. */
const politeLike = ({ asked, properties: { enableSsl = false } }: HostileCase): HostileCase => {
  const inside = '250-polite.test\r\n250 AUTH NTLM\r\n';
  const script = { EHLO: enableSsl ? [OFFERS_TLS, inside] : inside, AUTH: '535 no\r\n' };
  return scriptCase('a polite server', [], script, { asked, properties: { enableSsl }, attachment: 100_000 });
};

/** Measures what a hostile server costs a client in a process of its own; the server is here. */
export async function measureHostile(hostile: HostileCase): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  const authority = makeRoot();
  const stage = { authority, identity: issue(authority) };
  const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true })];

  const questionFor = async (asked: HostileCase): Promise<Question> => {
    const server = await asked.server(stage);
    closing.push(server.close);
    const attachments = asked.attachment === undefined ? [] : [join(folder, `${asked.attachment}.bin`)];
    for (const path of attachments) await writeFile(path, Buffer.alloc(asked.attachment ?? 0, 'attachment'));
    return {
      asked: asked.asked,
      properties: propertiesFor(asked, server.port),
      authorities: [authority.pem],
      attachments,
    };
  };
  try {
    const order: Order = { polite: await questionFor(politeLike(hostile)), hostile: await questionFor(hostile) };
    const child = fork(client, [], { execArgv: ['--expose-gc'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const ended = once(child, 'close');
    child.send(order);
    const answer = await Promise.race([once(child, 'message'), ended]);
    const [measured] = answer as [Measured | number | null];
    if (typeof measured !== 'object' || measured === null) throw new Error(`the client ended with ${measured}`);
    await ended;
    return measured;
  } finally {
    await Promise.all(closing.map((close) => close()));
  }
}
