/** A live collection of named objects: every look reads what is on disk now. */
export abstract class Collection<Item> implements Iterable<Item> {
  /** Ids in the order of the collection. */
  protected abstract ids(): string[];
  protected abstract find(nameOrId: string): string | undefined;
  protected abstract item(id: string): Item;

  /** How many there are. */
  get count(): number {
    return this.ids().length;
  }

  /** Whether there is one by that name (without regard to case) or id. */
  contains(nameOrId: string): boolean {
    return this.find(nameOrId) !== undefined;
  }

  *[Symbol.iterator](): Iterator<Item> {
    for (const id of this.ids()) yield this.item(id);
  }
}
