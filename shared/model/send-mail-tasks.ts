import { isId, type NewId } from './id.ts';
import { freeName, itemsNamed } from './name.ts';
import { notFound } from './not-found.ts';
import type { Package } from './package.ts';
import { DEFAULT_TASK, type SendMailTask } from './send-mail-task.ts';

/** Creates a Send Mail task with its defaults and a free name; adding it is `addTask`. */
export const newTask = (pkg: Package, newId: NewId): SendMailTask => ({
  ...DEFAULT_TASK,
  id: newId(),
  name: freeName(
    'Send Mail Task',
    pkg.sendMailTasks.map(({ name }) => name),
  ),
});

/** The package with the task after its other tasks. */
export const addTask = (pkg: Package, task: SendMailTask): Package => ({
  ...pkg,
  sendMailTasks: [...pkg.sendMailTasks, task],
});

/** Finds a task by id or by name: the first one called exactly so, or else without regard to case. */
export function findTask(pkg: Package, nameOrId: string): SendMailTask | undefined {
  const byId = isId(nameOrId) ? pkg.sendMailTasks.find(({ id }) => id === nameOrId.toUpperCase()) : undefined;
  return byId ?? itemsNamed(pkg.sendMailTasks, nameOrId)[0];
}

/**
 * The task by that name or id.
 *
 * @throws Failure TASK_NOT_FOUND
 */
export function getTask(pkg: Package, nameOrId: string): SendMailTask {
  const task = findTask(pkg, nameOrId);
  if (!task) throw notFound('TASK_NOT_FOUND', nameOrId, { package: pkg.name });
  return task;
}

/** The package with one task replaced by its changed self (same id). */
export const replaceTask = (pkg: Package, task: SendMailTask): Package => ({
  ...pkg,
  sendMailTasks: pkg.sendMailTasks.map((current) => (current.id === task.id ? task : current)),
});

/**
 * The package without a task.
 *
 * @throws Failure TASK_NOT_FOUND
 */
export function removeTask(pkg: Package, nameOrId: string): Package {
  const { id } = getTask(pkg, nameOrId);
  return { ...pkg, sendMailTasks: pkg.sendMailTasks.filter((task) => task.id !== id) };
}
