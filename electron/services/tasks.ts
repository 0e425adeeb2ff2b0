import type { GivenAccount } from '../../shared/contract/accounts.ts';
import type { SendEvent } from '../../shared/contract/smtp-events.ts';
import type { Overrides } from '../../shared/expressions/overrides.ts';
import type { Package } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { addTask, getTask, newTask, removeTask, replaceTask } from '../../shared/model/send-mail-tasks.ts';
import type { Accounts } from '../accounts/index.ts';
import { runSendMailTask } from '../smtp/index.ts';
import { copyOf } from './copy.ts';
import type { Definitions } from './definitions.ts';
import { evaluatedRun } from './evaluation.ts';
import { type Given, given } from './given.ts';
import { insertAt } from './insert.ts';
import { newId } from './new-id.ts';
import { signInForTask } from './sign-in.ts';

type TaskId = { packageId: string; taskId: string };
type Fields = Given<Omit<SendMailTask, 'id'>>;
type Run = TaskId & {
  fields?: Fields | undefined;
  account?: GivenAccount | undefined;
  overrides?: Overrides | undefined;
};

/** Operations on Send Mail tasks, as the contract has them. `trusted` as for SMTP. */
export const taskOperations = (
  packages: Pick<Definitions, 'get' | 'change'>,
  trusted: () => string[],
  accounts: Accounts,
) => {
  const inPackage = (packageId: string, id: string, edit: (current: Package) => Package): SendMailTask =>
    getTask(packages.change(packageId, edit).after, id);

  return {
    add({ packageId, ...fields }: { packageId: string } & Fields): SendMailTask {
      const id = newId();
      return inPackage(packageId, id, (pkg) => addTask(pkg, { ...newTask(pkg, () => id), ...given(fields) }));
    },

    update: ({ packageId, taskId, ...fields }: TaskId & Fields): SendMailTask =>
      inPackage(packageId, taskId, (pkg) => replaceTask(pkg, { ...getTask(pkg, taskId), ...given(fields) })),

    remove({ packageId, taskId }: TaskId): { task: SendMailTask; index: number } {
      const { before } = packages.change(packageId, (pkg) => removeTask(pkg, taskId));
      const task = getTask(before, taskId);
      return { task, index: before.sendMailTasks.indexOf(task) };
    },

    restore: (input: { packageId: string; task: SendMailTask; index: number }): SendMailTask =>
      inPackage(input.packageId, input.task.id, (pkg) => ({
        ...pkg,
        sendMailTasks: insertAt(pkg.sendMailTasks, input.index, input.task),
      })),

    duplicate({ packageId, taskId }: TaskId): SendMailTask {
      const id = newId();
      return inPackage(packageId, id, (pkg) => {
        const taken = pkg.sendMailTasks.map(({ name }) => name);
        return addTask(
          pkg,
          copyOf(getTask(pkg, taskId), taken, () => id),
        );
      });
    },

    /** Runs a task as its package would: `fields` are as typed in the editor and not stored, `overrides` for this once. */
    async *run(
      { packageId, taskId, fields = {}, account, overrides }: Run,
      signal?: AbortSignal,
    ): AsyncGenerator<SendEvent> {
      const found = packages.get(packageId);
      const { pkg, task } = evaluatedRun(found, { ...getTask(found, taskId), ...given(fields) }, overrides);
      const signIn = await signInForTask(pkg, task.smtpConnection, account, accounts, signal);
      yield* runSendMailTask(task, pkg, { authorities: trusted(), signal, ...signIn });
    },
  };
};
