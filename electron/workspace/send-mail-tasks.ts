import { parseDefinition } from '../../shared/model/parse-definition.ts';
import type { SendMailTask as Definition } from '../../shared/model/send-mail-task.ts';
import { findTask, getTask } from '../../shared/model/send-mail-tasks.ts';
import { Collection } from './collection.ts';
import { newTask } from './given-fields.ts';
import type { Scope } from './scope.ts';
import { SendMailTask } from './send-mail-task.ts';

/** The Send Mail tasks of a package. */
export class SendMailTasks extends Collection<SendMailTask> {
  readonly #scope: Scope;
  readonly #packageId: string;

  constructor(scope: Scope, packageId: string) {
    super();
    this.#scope = scope;
    this.#packageId = packageId;
  }

  /** Adds a task; what is not given has SSIS' defaults. @throws Failure INVALID_DEFINITION */
  add(fields: Partial<Omit<Definition, 'id'>> = {}): SendMailTask {
    const given = parseDefinition(newTask, { ...fields });
    return this.item(this.#scope.services.tasks.add({ packageId: this.#packageId, ...given }).id);
  }

  /** The one by that name (without regard to case) or id. @throws Failure TASK_NOT_FOUND */
  get(nameOrId: string): SendMailTask {
    return this.item(getTask(this.#scope.services.packages.get(this.#packageId), nameOrId).id);
  }

  /** @throws Failure TASK_NOT_FOUND */
  remove(nameOrId: string): void {
    this.#scope.services.tasks.remove({ packageId: this.#packageId, taskId: this.get(nameOrId).id });
  }

  protected override ids(): string[] {
    return this.#scope.services.packages.get(this.#packageId).sendMailTasks.map(({ id }) => id);
  }

  protected override find(nameOrId: string): string | undefined {
    return findTask(this.#scope.services.packages.get(this.#packageId), nameOrId)?.id;
  }

  protected override item(id: string): SendMailTask {
    return new SendMailTask(this.#scope, this.#packageId, id);
  }
}
