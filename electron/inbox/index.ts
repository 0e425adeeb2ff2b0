import { isDeepStrictEqual } from 'node:util';
import type { InboxSettings, InboxStatus, Message, MessageSummary } from '../../shared/contract/inbox.ts';
import type { Practice } from '../../shared/contract/practice.ts';
import { Failure } from '../../shared/model/failure.ts';
import { Broadcast } from './broadcast.ts';
import { safeFileName } from './file-name.ts';
import { DEFAULT_LIMITS, type InboxLimits } from './limits.ts';
import type { Listener, ReceivedMessage } from './listener.ts';
import { Mailbox, newQueueId } from './mailbox.ts';
import { DEFAULT_PACE, playedSettings, scenarioOf } from './practice.ts';

export type { InboxLimits } from './limits.ts';

/** Milliseconds after which a server certificate of its authority has run out, and a month more. */
const LONG_AGO = (398 + 30) * 24 * 60 * 60 * 1_000;

/** The address it listens on: no other computer may reach it. */
const HOST = '127.0.0.1';

/** A local SMTP server that keeps the newest messages in memory and forwards none. */
export type Inbox = {
  status(): InboxStatus;
  /**
   * Starts listening, or goes over to other settings; messages stay. Where another port can't be had, it goes on
   * listening as before. While it plays a server, it has the encryption and the sign-in of that one.
   *
   * @throws Failure INBOX_PORT_TAKEN, INBOX_PORT_FORBIDDEN, INBOX_FAILED; with `tls` also STORE_… for its authority
   */
  start(settings: InboxSettings, practice?: Practice): Promise<InboxStatus>;
  /** Stops listening and closes open connections; messages stay. */
  stop(): Promise<InboxStatus>;
  /** Newest first. */
  list(): MessageSummary[];
  /** The whole message, marked read. @throws Failure MESSAGE_NOT_FOUND */
  get(id: string): Promise<Message>;
  /** The source as the client sent it, `message/rfc822`. @throws Failure MESSAGE_NOT_FOUND */
  raw(id: string): File;
  /** @throws Failure MESSAGE_NOT_FOUND, ATTACHMENT_NOT_FOUND */
  attachment(id: string, index: number): Promise<File>;
  /** @throws Failure MESSAGE_NOT_FOUND */
  remove(id: string): InboxStatus;
  clear(): InboxStatus;
  /** Every message from this call on, until the signal aborts. */
  watch(signal?: AbortSignal): AsyncGenerator<MessageSummary, void, void>;
  /** Calls the listener whenever `status()` has changed. Answers with a function that ends this. */
  onChange(listener: () => void): () => void;
  /** The certificate (PEM) of the inbox's own authority, made at first use. @throws Failure STORE_… */
  authority(): Promise<string>;
};

export type InboxOptions = {
  /** Folder of the certificate authority; made when needed. */
  folder: string;
  now?: () => Date;
  /** Milliseconds that a slow server takes for an answer, where it is played. */
  pace?: number;
  /** Narrower bounds than the product's, where memory is short. */
  limits?: Partial<InboxLimits>;
};

/** Makes an inbox that doesn't listen yet. What reads mail and makes certificates is loaded when first needed. */
export function createInbox(options: InboxOptions): Inbox {
  const { folder, now = () => new Date(), pace = DEFAULT_PACE, limits: narrower } = options;
  const limits = { ...DEFAULT_LIMITS, ...narrower };
  const arrivals = new Broadcast<MessageSummary>(limits.messages);
  const listeners = new Set<() => void>();
  let settings: InboxSettings = { port: 0, tls: false };
  let listener: Listener | undefined;
  let practice: Practice = 'none';
  /** The settings as far as the play leaves them alone. */
  let played = settings;
  let turn: Promise<unknown> = Promise.resolve();

  const changed = (): void => {
    for (const notify of listeners) notify();
  };
  const mailbox = new Mailbox(limits, changed);

  const status = (): InboxStatus => ({
    running: listener !== undefined,
    host: HOST,
    port: listener?.port ?? settings.port,
    practice,
    tls: played.tls,
    requireWindowsAuthentication: played.requireWindowsAuthentication ?? false,
    maxMessages: limits.messages,
    maxBytes: limits.bytes,
    ...mailbox.counts(),
  });

  /** Runs starts and stops one after the other, in the order of the calls. */
  const inTurn = (change: () => Promise<void>): Promise<InboxStatus> => {
    const done = turn.then(change).finally(changed);
    turn = done.catch(() => undefined); // The caller has the error; the next in turn starts afresh.
    return done.then(status);
  };

  const openIdentity = async (expired: boolean) => {
    const [{ openAuthority }, { issueServerCertificate }] = await Promise.all([
      import('./authority.ts'),
      import('./certificates.ts'),
    ]);
    const issuedAt = expired ? new Date(now().getTime() - LONG_AGO) : now();
    return issueServerCertificate(await openAuthority(folder, now()), issuedAt);
  };

  const keep = async ({ raw, ...envelope }: ReceivedMessage): Promise<string> => {
    const receivedAt = now().toISOString();
    const { parseMessage } = await import('./parse-message.ts');
    const { from, to, subject, messageId, attachments } = await parseMessage(raw);
    const summary: MessageSummary = {
      id: newQueueId(),
      receivedAt,
      from,
      to,
      ...envelope,
      subject,
      ...(messageId !== undefined && { messageId }),
      size: raw.length,
      unread: true,
      attachments,
    };
    mailbox.add({ summary, raw });
    arrivals.publish(summary);
    return summary.id;
  };

  const closeListener = async (): Promise<void> => {
    const closing = listener;
    listener = undefined;
    await closing?.close();
  };

  return {
    status,
    start: (wanted, play = 'none') =>
      inTurn(async () => {
        // "Any free port" is content with the one it has.
        const port = wanted.port === 0 && listener ? listener.port : wanted.port;
        const scenario = scenarioOf(play, { now, pace });
        const asked = playedSettings({ requireWindowsAuthentication: false, ...wanted, port }, scenario);
        const { requireWindowsAuthentication = false } = asked;
        const same = play === practice && isDeepStrictEqual(asked, { requireWindowsAuthentication: false, ...played });
        if (listener?.port === port && same) return;
        const identity = asked.tls ? await openIdentity(scenario?.encryption === 'expired') : undefined;
        const { listen } = await import('./listener.ts');
        if (listener?.port === port) await closeListener();
        const next = await listen({ host: HOST, port, identity, requireWindowsAuthentication, scenario, limits, keep });
        await closeListener();
        listener = next;
        settings = wanted;
        practice = play;
        played = { ...asked, port: next.port };
      }),
    stop: () =>
      inTurn(async () => {
        await closeListener();
        practice = 'none';
        played = settings;
      }),
    list: () => mailbox.list(),
    async get(id) {
      const { raw, summary } = mailbox.markRead(id);
      const { parseMessage } = await import('./parse-message.ts');
      return { ...(await parseMessage(raw)), ...summary };
    },
    raw(id) {
      const { raw, summary } = mailbox.find(id);
      return new File([raw], `${safeFileName(summary.subject, id)}.eml`, { type: 'message/rfc822' });
    },
    async attachment(id, index) {
      const { raw } = mailbox.find(id);
      const { readAttachment } = await import('./parse-message.ts');
      const file = await readAttachment(raw, index);
      if (!file) throw new Failure('ATTACHMENT_NOT_FOUND', { id, index });
      return file;
    },
    remove(id) {
      mailbox.remove(id);
      return status();
    },
    clear() {
      mailbox.clear();
      return status();
    },
    watch: (signal) => arrivals.subscribe(signal),
    onChange(notify) {
      const entry = (): void => notify();
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    async authority() {
      const { openAuthority } = await import('./authority.ts');
      return (await openAuthority(folder, now())).certificate;
    },
  };
}
