import { mkdtemp, rm } from 'node:fs/promises';
import { connect as connectSocket, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { onTestFinished } from 'vitest';
import { createInbox, type Inbox, type InboxOptions } from '../../../electron/inbox/index.ts';

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'smtpcm-inbox-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An inbox in a folder of its own, stopped after the test. */
export async function openInbox(options: Partial<InboxOptions> = {}): Promise<Inbox> {
  const inbox = createInbox({ folder: join(await temporaryFolder(), 'inbox'), ...options });
  onTestFinished(async () => {
    await inbox.stop();
  });
  return inbox;
}

/** An inbox that listens on a free port without encryption. */
export async function startInbox(options: Partial<InboxOptions> = {}): Promise<Inbox> {
  const inbox = await openInbox(options);
  await inbox.start({ port: 0, tls: false });
  return inbox;
}

/** Sends a message as any mail program would. */
export async function send(inbox: Inbox, mail: SendMailOptions) {
  const { host, port } = inbox.status();
  const transport = createTransport({ host, port, ignoreTLS: true });
  return transport.sendMail({ from: 'etl@example.com', to: 'dba@example.com', ...mail });
}

/** An SMTP client that says exactly what it is told to. */
export type RawClient = {
  socket: Socket;
  /** Sends a line and answers with the reply, its lines joined by line feeds. */
  say(line: string): Promise<string>;
  /** Sends bytes as a message; the last reply is the answer. Dots are doubled here. */
  deliver(source: Buffer | string): Promise<string>;
  /** The next reply, for what the server says by itself. */
  reply(): Promise<string>;
};

export async function connect(inbox: Inbox): Promise<RawClient> {
  const { host, port } = inbox.status();
  const socket = connectSocket(port, host);
  onTestFinished(() => void socket.destroy());
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const reply = async (): Promise<string> => {
    const said: string[] = [];
    for (;;) {
      const { value, done } = await lines.next();
      if (done) return said.join('\n');
      said.push(value);
      if (!/^\d{3}-/.test(value)) return said.join('\n');
    }
  };
  const say = (line: string): Promise<string> => {
    socket.write(`${line}\r\n`);
    return reply();
  };
  const deliver = async (source: Buffer | string): Promise<string> => {
    await say('MAIL FROM:<etl@example.com>');
    await say('RCPT TO:<dba@example.com>');
    await say('DATA');
    const stuffed = Buffer.from(source).toString('latin1').replace(/^\./gm, '..');
    socket.write(Buffer.from(stuffed, 'latin1'));
    return say('\r\n.');
  };
  await reply();
  await say('EHLO client.example.com');
  return { socket, say, deliver, reply };
}
