import { EventEmitter } from 'node:events';
import type { MessagePort } from 'node:worker_threads';

/**
 * Electron's MessagePortMain over one of Node's ports: messages come as `{ data }`, and only the far side's end is
 * told.
 */
export class MessagePortMain extends EventEmitter {
  readonly #port: MessagePort;
  closed = false;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.on('close', () => {
      if (!this.closed) this.emit('close');
      this.closed = true;
    });
  }

  start(): void {
    this.#port.on('message', (data) => this.emit('message', { data }));
  }

  postMessage(message: unknown): void {
    this.#port.postMessage(message);
  }

  close(): void {
    this.closed = true;
    this.#port.close();
  }
}
