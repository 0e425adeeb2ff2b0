import { randomBytes } from 'node:crypto';
import type { MessageSummary } from '../../shared/contract/inbox.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { InboxLimits } from './limits.ts';

/** A message kept: what lists show of it, and its source. Everything else is read from the source when asked for. */
export type KeptMessage = { readonly summary: MessageSummary; readonly raw: Buffer };

/** A queue id, as mail servers give them. */
export const newQueueId = (): string => randomBytes(8).toString('hex').toUpperCase();

/** The newest messages in memory, within the limits. Messages are in the order of their arrival. */
export class Mailbox {
  readonly #messages = new Map<string, KeptMessage>();
  readonly #limits: InboxLimits;
  readonly #onChange: () => void;
  #bytes = 0;
  #dropped = 0;

  constructor(limits: InboxLimits, onChange: () => void) {
    this.#limits = limits;
    this.#onChange = onChange;
  }

  /** Adds a message and drops the oldest ones until the limits hold; the new one always stays. */
  add(message: KeptMessage): void {
    this.#messages.set(message.summary.id, message);
    this.#bytes += message.raw.length;
    for (const oldest of this.#messages.values()) {
      if (this.#messages.size <= this.#limits.messages && this.#bytes <= this.#limits.bytes) break;
      if (oldest === message) break;
      this.#forget(oldest);
      this.#dropped += 1;
    }
    this.#onChange();
  }

  /** @throws Failure MESSAGE_NOT_FOUND */
  find(id: string): KeptMessage {
    const message = this.#messages.get(id);
    if (!message) throw new Failure('MESSAGE_NOT_FOUND', { id });
    return message;
  }

  /** @throws Failure MESSAGE_NOT_FOUND */
  markRead(id: string): KeptMessage {
    const message = this.find(id);
    if (!message.summary.unread) return message;
    const read = { ...message, summary: { ...message.summary, unread: false } };
    this.#messages.set(id, read);
    this.#onChange();
    return read;
  }

  /** @throws Failure MESSAGE_NOT_FOUND */
  remove(id: string): void {
    this.#forget(this.find(id));
    this.#onChange();
  }

  clear(): void {
    this.#messages.clear();
    this.#bytes = 0;
    this.#onChange();
  }

  /** Newest first. */
  list(): MessageSummary[] {
    return Array.from(this.#messages.values(), ({ summary }) => summary).reverse();
  }

  counts(): { messages: number; unread: number; bytes: number; dropped: number } {
    const unread = this.list().filter((summary) => summary.unread).length;
    return { messages: this.#messages.size, unread, bytes: this.#bytes, dropped: this.#dropped };
  }

  #forget(message: KeptMessage): void {
    this.#messages.delete(message.summary.id);
    this.#bytes -= message.raw.length;
  }
}
