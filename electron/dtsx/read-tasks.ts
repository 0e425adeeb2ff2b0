import type { ConnectionManager } from '../../shared/model/connection-manager.ts';
import { isId } from '../../shared/model/id.ts';
import { sameName } from '../../shared/model/name.ts';
import {
  joinAttachments,
  type MessageSourceType,
  type Priority,
  type SendMailTask,
} from '../../shared/model/send-mail-task.ts';
import { attribute, type Element, setting } from './element.ts';
import { expressionsOf } from './read-connections.ts';

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

/** The connection managers that a task may name: those of the package, and of its project. */
export type Nameable = {
  readonly own: readonly ConnectionManager[];
  readonly project: readonly ConnectionManager[];
};

const PACKAGE_REF_ID = /^Package\.ConnectionManagers\[(.*)\]$/s;
const PROJECT_REF_ID = /^Project\.ConnectionManagers\[(.*)\]$/s;

/**
 * The id of the connection manager that a task names: by id, as SSIS does, by refId or by name. Undefined where there is
 * none of that name; an id may be of one that is missing.
 */
function idOf(written: string, { own, project }: Nameable): string | undefined {
  if (isId(written)) return written.toUpperCase();
  const inPackage = PACKAGE_REF_ID.exec(written)?.[1];
  const inProject = PROJECT_REF_ID.exec(written)?.[1];
  const named = (all: readonly ConnectionManager[], name: string) => all.find((each) => sameName(each.name, name))?.id;
  if (inPackage !== undefined) return named(own, inPackage);
  if (inProject !== undefined) return named(project, inProject);
  return named(own, written) ?? named(project, written);
}

/** A Send Mail task as a package's elements say it. */
export function readTask(
  { element, data }: { element: Element; data: Element },
  { id, container }: { id: string; container: string },
  nameable: Nameable,
): SendMailTask {
  const value = (name: string) => attribute(data, name)?.value ?? '';
  const messageSourceType = MESSAGE_SOURCE_TYPES[value('MessageSourceType')] ?? 'DirectInput';
  const source = value('MessageSource');
  const attachments = data.children.map((each) => attribute(each, 'FileName')?.value ?? '');
  return {
    id,
    name: setting(element, 'ObjectName') ?? '',
    description: setting(element, 'Description') ?? '',
    smtpConnection: idOf(value('SMTPServer'), nameable) ?? '',
    fromLine: value('From'),
    toLine: value('To'),
    ccLine: value('CC'),
    bccLine: value('BCC'),
    subject: value('Subject'),
    messageSourceType,
    messageSource: messageSourceType === 'FileConnection' ? (idOf(source, nameable) ?? source) : source,
    priority: PRIORITIES[value('Priority')] ?? 'Normal',
    fileAttachments: joinAttachments(attachments),
    container,
    propertyExpressions: expressionsOf(element),
  };
}
