import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import { newExpression } from './edit-expressions.ts';
import { SEND_MAIL_TASK } from './namespaces.ts';
import type { NewElement } from './new-element.ts';
import { DATA_ATTRIBUTES } from './task-data.ts';

/** What a new Send Mail task is written for. */
export type TaskTarget = {
  readonly style: 'properties' | 'attributes';
  /** PackageFormatVersion. */
  readonly version: number;
  readonly prefix: string;
  /** How the file names a connection manager, by the id that the model has. */
  readonly reference: (id: string) => string;
};

const PREFIX = 'SendMailTask:';

/** The type of a Send Mail task by its assembly, which has a version of its own for each version of SSIS. */
const inAssembly = (version: string): string =>
  `Microsoft.SqlServer.Dts.Tasks.SendMailTask.SendMailTask, Microsoft.SqlServer.SendMailTask, Version=${version}, Culture=neutral, PublicKeyToken=89845dcd8080cc91`;

function typeFor(version: number): string {
  if (version >= 8) return 'Microsoft.SendMailTask';
  return inAssembly(version >= 6 ? '11.0.0.0' : version === 3 ? '10.0.0.0' : '9.0.242.0');
}

function contactFor(version: number): string {
  const product =
    version >= 6
      ? 'Microsoft SQL Server 2012; © 2012'
      : version === 3
        ? 'Microsoft SQL Server 2008; © 2007'
        : 'Microsoft SQL Server v9; © 2004';
  return `Send Mail Task; Microsoft Corporation; ${product} Microsoft Corporation; All Rights Reserved;http://www.microsoft.com/sql/support/default.asp;1`;
}

/** What a package file says of a Send Mail task in the package itself. */
export function newTask(task: SendMailTask, target: TaskTarget): NewElement {
  return target.style === 'attributes' ? withAttributes(task, target) : withProperties(task, target);
}

/** The attachments of a Send Mail task; none where there are none. */
export const newAttachments = (fileAttachments: string, prefix: string): NewElement[] =>
  fileAttachments === ''
    ? []
    : [{ name: `${prefix}Attachments`, attributes: [[`${prefix}FileName`, fileAttachments]] }];

function newData(task: SendMailTask, { style, reference }: TaskTarget): NewElement {
  const attributes = DATA_ATTRIBUTES.map(
    ({ name, value, omitted }) => [PREFIX + name, value(task, reference), omitted] as const,
  ).filter(([, value, omitted]) => style === 'properties' || value !== omitted);
  return {
    name: `${PREFIX}SendMailTaskData`,
    attributes: attributes.map(([name, value]) => [name, value]),
    namespaces: [['xmlns:SendMailTask', SEND_MAIL_TASK]],
    children: newAttachments(task.fileAttachments, PREFIX),
  };
}

function withAttributes(task: SendMailTask, target: TaskTarget): NewElement {
  const { prefix, version } = target;
  const type = typeFor(version);
  const attributes: [string, string][] = [
    ['refId', `Package\\${task.name}`],
    ['CreationName', type],
    ...(task.description === '' ? [] : [['Description', task.description] as [string, string]]),
    ['DTSID', task.id],
    ['ExecutableType', type],
    ['LocaleID', '-1'],
    ['ObjectName', task.name],
    ['TaskContact', contactFor(version)],
  ];
  return {
    name: `${prefix}Executable`,
    attributes: attributes.map(([local, value]) => [prefix + local, value]),
    children: [
      { name: `${prefix}Variables` },
      ...task.propertyExpressions.map((each) => newExpression(prefix, each)),
      { name: `${prefix}ObjectData`, children: [newData(task, target)] },
    ],
  };
}

function withProperties(task: SendMailTask, target: TaskTarget): NewElement {
  const { prefix, version } = target;
  const property = (name: string, text: string, dataType?: string): NewElement => ({
    name: `${prefix}Property`,
    attributes: [
      [`${prefix}Name`, name],
      ...(dataType === undefined ? [] : [[`${prefix}DataType`, dataType] as const]),
    ],
    text,
  });
  const type = typeFor(version);
  return {
    name: `${prefix}Executable`,
    attributes: [[`${prefix}ExecutableType`, type]],
    ownLine: true,
    children: [
      property('ExecutionLocation', '0'),
      property('ExecutionAddress', ''),
      property('TaskContact', contactFor(version)),
      property('ForceExecValue', '0'),
      property('ExecValue', '0', '3'),
      property('ForceExecutionResult', '-1'),
      property('Disabled', '0'),
      property('FailPackageOnFailure', '0'),
      property('FailParentOnFailure', '0'),
      property('MaxErrorCount', '1'),
      property('ISOLevel', '1048576'),
      property('LocaleID', '-1'),
      property('TransactionOption', '1'),
      property('DelayValidation', '0'),
      {
        name: `${prefix}LoggingOptions`,
        ownLine: true,
        children: [property('LoggingMode', '0'), property('FilterKind', '1'), property('EventFilter', '', '8')],
      },
      ...task.propertyExpressions.map((each) => newExpression(prefix, each)),
      property('ObjectName', task.name),
      property('DTSID', task.id),
      property('Description', task.description),
      property('CreationName', type),
      property('DisableEventHandlers', '0'),
      { name: `${prefix}ObjectData`, children: [newData(task, target)] },
    ],
  };
}
