import type { ConnectionManagerType, ConnectionManager as Definition } from '../../shared/model/connection-manager.ts';
import { findConnection, getConnection } from '../../shared/model/connections.ts';
import { parseDefinition } from '../../shared/model/parse-definition.ts';
import { Collection } from './collection.ts';
import { ConnectionManager } from './connection-manager.ts';
import { newConnection } from './given-fields.ts';
import type { Scope } from './scope.ts';

/** The Connections collection of a package. */
export class Connections extends Collection<ConnectionManager> {
  readonly #scope: Scope;
  readonly #packageId: string;

  constructor(scope: Scope, packageId: string) {
    super();
    this.#scope = scope;
    this.#packageId = packageId;
  }

  /**
   * Adds a connection manager with the defaults of its type and, unless given, a free name.
   *
   * @throws Failure INVALID_DEFINITION
   */
  add(
    type: ConnectionManagerType,
    fields: Partial<Omit<Definition, 'id' | 'connectionManagerType'>> = {},
  ): ConnectionManager {
    const given = parseDefinition(newConnection, { ...fields, type });
    return this.item(this.#scope.services.connections.add({ packageId: this.#packageId, ...given }).id);
  }

  /** The one by that name (without regard to case) or id. @throws Failure CONNECTION_NOT_FOUND */
  get(nameOrId: string): ConnectionManager {
    return this.item(getConnection(this.#scope.services.packages.get(this.#packageId), nameOrId).id);
  }

  /** @throws Failure CONNECTION_NOT_FOUND, or CONNECTION_IN_USE where a task needs it */
  remove(nameOrId: string): void {
    this.#scope.services.connections.remove({ packageId: this.#packageId, connectionId: this.get(nameOrId).id });
  }

  protected override ids(): string[] {
    return this.#scope.services.packages.get(this.#packageId).connections.map(({ id }) => id);
  }

  protected override find(nameOrId: string): string | undefined {
    return findConnection(this.#scope.services.packages.get(this.#packageId), nameOrId)?.id;
  }

  protected override item(id: string): ConnectionManager {
    return new ConnectionManager(this.#scope, this.#packageId, id);
  }
}
