import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { client } from '../client.ts';
import type { Change } from '../undo.ts';
import { AT_END, type ChangeContext, made } from './change-context.ts';
import { only } from './package-changes.ts';

type TaskFields = Partial<Omit<SendMailTask, 'id'>>;

type Removed = Awaited<ReturnType<typeof client.tasks.remove>>;

/** Changes of the Send Mail tasks of a package. */
export function taskChanges(context: ChangeContext) {
  async function created(what: 'add' | 'duplicate', packageId: string, task: SendMailTask): Promise<SendMailTask> {
    let removed: Removed;
    await made(
      context,
      { what, name: task.name, packageId },
      {
        undo: async () => {
          removed = await client.tasks.remove({ packageId, taskId: task.id });
        },
        redo: () => client.tasks.restore({ packageId, ...removed }),
      },
    );
    return task;
  }

  return {
    addTask: async (packageId: string, fields: TaskFields): Promise<SendMailTask> =>
      created('add', packageId, await client.tasks.add({ packageId, ...fields })),

    duplicateTask: async (packageId: string, { id }: SendMailTask): Promise<SendMailTask> =>
      created('duplicate', packageId, await client.tasks.duplicate({ packageId, taskId: id })),

    /** Adds one that was removed elsewhere again, as what it was. */
    addTaskAgain: async (packageId: string, task: SendMailTask): Promise<SendMailTask> =>
      created('add', packageId, await client.tasks.restore({ packageId, task, index: AT_END })),

    async updateTask(packageId: string, before: SendMailTask, fields: TaskFields): Promise<void> {
      const { id: taskId, ...values } = before;
      await client.tasks.update({ packageId, taskId, ...fields });
      const onlyName = Object.keys(fields).every((key) => key === 'name');
      await made(
        context,
        { what: onlyName ? 'rename' : 'edit', name: before.name, packageId },
        {
          undo: () => client.tasks.update({ packageId, taskId, ...only<TaskFields>(values, fields) }),
          redo: () => client.tasks.update({ packageId, taskId, ...fields }),
        },
      );
    },

    /** Removes several in one change. */
    async removeTasks(packageId: string, tasks: readonly SendMailTask[]): Promise<Change> {
      let removed: Removed[] = [];
      const removeAll = async (): Promise<void> => {
        removed = [];
        for (const { id } of tasks) removed.push(await client.tasks.remove({ packageId, taskId: id }));
      };
      await removeAll();
      return made(
        context,
        { what: 'remove', name: tasks.map(({ name }) => name).join(', '), packageId },
        {
          undo: async () => {
            for (const one of removed.toReversed()) await client.tasks.restore({ packageId, ...one });
          },
          redo: removeAll,
        },
      );
    },
  };
}
