import { createHash } from 'node:crypto';
import { idFromUuid, isId } from '../../shared/model/id.ts';

/**
 * Gives the objects of a file their ids: the DTSID where it is one and the first of its kind. Hand-edited files have
 * objects without, and copies with the same one: those get an id that is made of what they have, the same each time.
 */
export class Ids {
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();

  /** @param kind of object, so that a connection manager and a task without DTSIDs get different ids */
  of(kind: string, dtsid: string | undefined): string {
    const written = (dtsid ?? '').toUpperCase();
    if (isId(written) && !this.#taken.has(written)) {
      this.#taken.add(written);
      return written;
    }
    const key = `${kind} ${written}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    const made = idFromUuid(asUuid(createHash('sha256').update(`${key} ${count}`).digest('hex')));
    this.#taken.add(made);
    return made;
  }
}

const asUuid = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
