import { isDeepStrictEqual } from 'node:util';
import type { Difference } from '../../shared/contract/package-files.ts';
import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import type { Package } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';

/** The property of a difference where one side has no such object. */
const WHOLE_OBJECT = 'object';

/** Where the package on disk and its edited state differ, object by object. */
export function differencesOf(onDisk: Package, edited: Package): Difference[] {
  return [
    ...propertyDifferences(edited.name, propertiesOf(onDisk), propertiesOf(edited)),
    ...itemDifferences(onDisk.connections, edited.connections),
    ...itemDifferences(onDisk.sendMailTasks, edited.sendMailTasks),
  ];
}

const propertiesOf = ({ name, description, variables }: Package): Record<string, unknown> => ({
  name,
  description,
  variables,
});

type Item = ConnectionManager | SendMailTask;

function itemDifferences(onDisk: readonly Item[], edited: readonly Item[]): Difference[] {
  const removed = onDisk.filter((item) => !edited.some(({ id }) => id === item.id));
  return [
    ...edited.flatMap((item) => {
      const known = onDisk.find(({ id }) => id === item.id);
      if (known) return propertyDifferences(item.name, known, item);
      return [{ object: item.name, property: WHOLE_OBJECT, onDisk: '', edited: item.name }];
    }),
    ...removed.map(({ name }) => ({ object: name, property: WHOLE_OBJECT, onDisk: name, edited: '' })),
  ];
}

function propertyDifferences(object: string, onDisk: object, edited: object): Difference[] {
  const values = new Map(Object.entries(onDisk));
  return Object.entries(edited).flatMap(([property, value]) =>
    isDeepStrictEqual(values.get(property), value)
      ? []
      : [{ object, property, onDisk: textOf(values.get(property)), edited: textOf(value) }],
  );
}

/** A value as people read it; expressions and variables a line each. */
function textOf(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
  return value
    .map((entry) => {
      const { property, expression, name, value: assigned } = entry;
      return property === undefined ? `${name}=${assigned}` : `${property}=${expression}`;
    })
    .join('\n');
}
