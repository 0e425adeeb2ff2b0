import type * as z from 'zod';
import { isId } from '../../shared/model/id.ts';
import { sameName } from '../../shared/model/name.ts';
import { notFound } from '../../shared/model/not-found.ts';
import { type PackageProblem, validatePackage } from '../../shared/model/package.ts';
import { parseDefinition } from '../../shared/model/parse-definition.ts';
import type { Variable } from '../../shared/model/variable.ts';
import { Collection } from './collection.ts';
import { Connections } from './connections.ts';
import { newPackage, packageChanges } from './given-fields.ts';
import type { Scope } from './scope.ts';
import { SendMailTasks } from './send-mail-tasks.ts';

/** A package. Reads and writes through to disk, as a connection manager does. */
export class Package {
  readonly id: string;
  readonly connections: Connections;
  readonly sendMailTasks: SendMailTasks;
  readonly #scope: Scope;

  constructor(scope: Scope, id: string) {
    this.#scope = scope;
    this.id = id;
    this.connections = new Connections(scope, id);
    this.sendMailTasks = new SendMailTasks(scope, id);
  }

  get name(): string {
    return this.#scope.services.packages.get(this.id).name;
  }
  set name(name: string) {
    this.#update({ name });
  }

  get description(): string {
    return this.#scope.services.packages.get(this.id).description;
  }
  set description(description: string) {
    this.#update({ description });
  }

  get variables(): readonly Variable[] {
    return this.#scope.services.packages.get(this.id).variables;
  }
  set variables(variables: readonly (Pick<Variable, 'name' | 'value'> & Partial<Variable>)[]) {
    this.#update({ variables });
  }

  /** Everything that using the package would meet, object by object. */
  validate(): PackageProblem[] {
    return validatePackage(this.#scope.services.packages.get(this.id));
  }

  #update(fields: z.input<typeof packageChanges>): void {
    this.#scope.services.packages.update({ packageId: this.id, ...parseDefinition(packageChanges, fields) });
  }
}

/** The packages of a workspace. */
export class Packages extends Collection<Package> {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    super();
    this.#scope = scope;
  }

  /** @throws Failure INVALID_DEFINITION */
  add(name: string, fields: { description?: string } = {}): Package {
    return this.item(this.#scope.services.packages.add(parseDefinition(newPackage, { ...fields, name })).id);
  }

  /** The one by that name (without regard to case) or id. @throws Failure PACKAGE_NOT_FOUND */
  get(nameOrId: string): Package {
    const id = this.find(nameOrId);
    if (id === undefined) throw notFound('PACKAGE_NOT_FOUND', nameOrId);
    return this.item(id);
  }

  /** Removes a package with everything in it. @throws Failure PACKAGE_NOT_FOUND */
  remove(nameOrId: string): void {
    this.#scope.services.packages.remove(this.get(nameOrId).id);
  }

  protected override ids(): string[] {
    return this.#scope.services.packages.list().packages.map(({ id }) => id);
  }

  protected override find(nameOrId: string): string | undefined {
    const { packages } = this.#scope.services.packages.list();
    const byId = isId(nameOrId) ? packages.find(({ id }) => id === nameOrId.toUpperCase()) : undefined;
    return (byId ?? packages.find(({ name }) => sameName(name, nameOrId)))?.id;
  }

  protected override item(id: string): Package {
    return new Package(this.#scope, id);
  }
}
