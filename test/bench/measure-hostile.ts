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

const EHLO = '250-polite.test\r\n250 AUTH NTLM\r\n';

/** Conversations that every kind of hostile one begins like; what they load is the idle process. */
const polite: readonly HostileCase[] = [
  scriptCase('a polite server', 'TEST_PASSED', { EHLO: [OFFERS_TLS, EHLO] }, { properties: { enableSsl: true } }),
  scriptCase('a polite server that takes a mail', 'MAIL_SENT', {}, { asked: 'send', attachment: 100_000 }),
  scriptCase(
    'a server that refuses to sign in',
    'AUTHENTICATION_REFUSED',
    { EHLO, AUTH: '535 no\r\n' },
    { asked: 'sign-in' },
  ),
];

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
    const order: Order = { polite: await Promise.all(polite.map(questionFor)), hostile: await questionFor(hostile) };
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
