import { overridesSchema } from '../../shared/contract/evaluate.ts';
import type { SendEvent, SendResult } from '../../shared/contract/smtp-events.ts';
import type { Overrides } from '../../shared/expressions/overrides.ts';
import { parseDefinition } from '../../shared/model/parse-definition.ts';
import { DEFAULT_TASK, type SendMailTask as Definition } from '../../shared/model/send-mail-task.ts';
import { getTask } from '../../shared/model/send-mail-tasks.ts';
import { taskChanges } from './given-fields.ts';
import { liveProperties } from './live-properties.ts';
import type { Scope } from './scope.ts';

/** The properties of a Send Mail task, with SSIS' names. `smtpConnection` is the id of a connection manager. */
export type TaskProperties = Omit<Definition, 'id' | 'name' | 'description'>;

const { description: _, ...PROPERTIES } = DEFAULT_TASK;

/** A Send Mail task of a package. Reads and writes through to disk, as a connection manager does. */
export class SendMailTask {
  readonly id: string;
  readonly #scope: Scope;
  readonly #packageId: string;

  constructor(scope: Scope, packageId: string, id: string) {
    this.#scope = scope;
    this.#packageId = packageId;
    this.id = id;
  }

  get name(): string {
    return this.#read().name;
  }
  set name(name: string) {
    this.#update({ name });
  }

  get description(): string {
    return this.#read().description;
  }
  set description(description: string) {
    this.#update({ description });
  }

  /** Set one (`properties.subject = …`), or several at once by assigning an object. @throws Failure INVALID_DEFINITION */
  get properties(): { -readonly [Key in keyof TaskProperties]: TaskProperties[Key] } {
    const keys = Object.keys(PROPERTIES) as (keyof TaskProperties)[];
    return liveProperties<TaskProperties>(
      keys,
      () => this.#read(),
      (changes) => this.#update(changes),
    );
  }
  set properties(changes: Partial<TaskProperties>) {
    this.#update(changes);
  }

  /**
   * Runs the task, with what property expressions give: sends its mail. What the server refuses is a result with
   * `ok: false`.
   *
   * @param options.overrides values for this once, by the names of variables and parameters: `User::Server`
   * @param options.onEvent is told every step, byte count and recipient as it happens
   * @throws Failure INVALID_DEFINITION with everything that keeps the task from running, EXPRESSION_FAILED
   */
  async execute(
    options: { signal?: AbortSignal; overrides?: Overrides; onEvent?: (event: SendEvent) => void } = {},
  ): Promise<SendResult> {
    const { signal, overrides = {}, onEvent } = options;
    let result: SendResult | undefined;
    const run = { packageId: this.#packageId, taskId: this.id, overrides: parseDefinition(overridesSchema, overrides) };
    for await (const event of this.#scope.services.tasks.run(run, signal)) {
      onEvent?.(event);
      if (event.type === 'result') result = event;
    }
    if (!result) throw new Error('A run ended without a result.');
    return result;
  }

  #read(): Definition {
    return getTask(this.#scope.services.packages.get(this.#packageId), this.id);
  }

  #update(fields: Partial<Omit<Definition, 'id'>>): void {
    const given = parseDefinition(taskChanges, fields);
    this.#scope.services.tasks.update({ packageId: this.#packageId, taskId: this.id, ...given });
  }
}
