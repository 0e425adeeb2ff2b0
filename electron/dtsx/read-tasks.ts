import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import { isId } from '../../shared/model/id.ts';
import {
  joinAttachments,
  type MessageSourceType,
  NAMED_MAX,
  type Priority,
  type SendMailTask,
} from '../../shared/model/send-mail-task.ts';
import { attribute, type Element, setting } from './element.ts';
import { expressionsOf } from './read-connections.ts';
import { connectionRefId } from './ref-ids.ts';

/** By name, and by the number of .NET's enumeration, which a property expression leaves behind. */
const PRIORITIES: Readonly<Record<string, Priority>> = {
  Normal: 'Normal',
  Low: 'Low',
  High: 'High',
  1: 'Low',
  2: 'High',
};
const MESSAGE_SOURCE_TYPES: Readonly<Record<string, MessageSourceType>> = {
  DirectInput: 'DirectInput',
  FileConnection: 'FileConnection',
  Variable: 'Variable',
  1: 'FileConnection',
  2: 'Variable',
};

/** Connection managers by what tasks may call them, in lower case: by name or refId. */
export type Named = ReadonlyMap<string, string>;

/** The ids of a package's connection managers and of its project's, by name. The package's own come first. */
export function namedConnections(own: readonly ConnectionManager[], project: readonly ConnectionManager[]): Named {
  const named = new Map<string, string>();
  const add = (written: string, id: string) => {
    const key = written.toLowerCase();
    if (!named.has(key)) named.set(key, id);
  };
  for (const [connections, owner] of [
    [own, 'Package'],
    [project, 'Project'],
  ] as const) {
    for (const { name, id } of connections) {
      add(name, id);
      add(connectionRefId(name, owner), id);
    }
  }
  return named;
}

/**
 * The id of the connection manager that a task names: by id, as SSIS does, by refId or by name. Undefined where there is
 * none of that name; an id may be of one that is missing.
 */
const idOf = (written: string, named: Named): string | undefined =>
  isId(written) ? written.toUpperCase() : named.get(written.toLowerCase());

/** A Send Mail task as a package's elements say it. */
export function readTask(
  { element, data }: { element: Element; data: Element },
  { id, container }: { id: string; container: string },
  named: Named,
): SendMailTask {
  const value = (name: string) => attribute(data, name)?.value ?? '';
  const messageSourceType = MESSAGE_SOURCE_TYPES[value('MessageSourceType')] ?? 'DirectInput';
  const source = value('MessageSource');
  const attachments = data.children.map((each) => attribute(each, 'FileName')?.value ?? '');
  return {
    id,
    name: setting(element, 'ObjectName') ?? '',
    description: setting(element, 'Description') ?? '',
    smtpConnection: idOf(value('SMTPServer'), named) ?? value('SMTPServer').slice(0, NAMED_MAX),
    fromLine: value('From'),
    toLine: value('To'),
    ccLine: value('CC'),
    bccLine: value('BCC'),
    subject: value('Subject'),
    messageSourceType,
    messageSource: messageSourceType === 'FileConnection' ? (idOf(source, named) ?? source) : source,
    priority: PRIORITIES[value('Priority')] ?? 'Normal',
    fileAttachments: joinAttachments(attachments),
    container,
    propertyExpressions: expressionsOf(element),
  };
}
