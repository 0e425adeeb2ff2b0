import { Failure } from '../../shared/model/failure.ts';
import { freeName, sameName } from '../../shared/model/name.ts';
import type { Package } from '../../shared/model/package.ts';
import type { SendMailTask } from '../../shared/model/send-mail-task.ts';
import type { Parameter, Variable } from '../../shared/model/variable.ts';
import { escapeAttribute, hasIllegalCharacters } from './escape.ts';
import { Ids } from './ids.ts';
import { DTS } from './namespaces.ts';
import { newConnection } from './new-connection.ts';
import { type Layout, type NewElement, writeElement } from './new-element.ts';
import { newTask } from './new-task.ts';
import { newVariable } from './new-variable.ts';
import { textsOf } from './texts.ts';
import { valueForFile, variantTypeOf } from './variable-values.ts';

const VERSION = 8;
/** The oldest product that writes this version. */
const PRODUCT_VERSION = '12.0.2000.8';
const TO = { style: 'attributes', prefix: 'DTS:' } as const;
const LAYOUT: Layout = { style: 'attributes', newline: '\r\n', propertyGap: '' };
const GAP = '\r\n  ';

/**
 * A minimal package of the 2012+ format (version 8), as SSIS Designer lays it out: UTF-8 with a byte order mark, CRLF.
 * Its tasks and variables are those of the package itself, wherever they were in a file that they were imported from.
 *
 * @throws Failure PACKAGE_FILE_EDIT_NOT_POSSIBLE for a character that XML cannot have
 */
export function writeNewPackage(pkg: Package): Uint8Array {
  const { name, description, connections, sendMailTasks, variables, parameters } = pkg;
  const texts = textsOf({ name, description, connections, sendMailTasks, variables, parameters });
  if (texts.some(hasIllegalCharacters)) {
    throw new Failure('PACKAGE_FILE_EDIT_NOT_POSSIBLE', { name, path: name, context: 'character' });
  }
  const ids = new Ids();
  const children: NewElement[] = [
    { name: 'DTS:Property', attributes: [['DTS:Name', 'PackageFormatVersion']], text: String(VERSION) },
    ...wrapped(
      'ConnectionManagers',
      connections.map((connection) => newConnection(connection, TO)),
    ),
    ...wrapped(
      'PackageParameters',
      parameters.map((parameter) => newParameter(parameter, ids)),
    ),
    {
      name: 'DTS:Variables',
      children: inPackage(variables).map((each) => newVariable(each, TO, ids.of('variable', undefined))),
    },
    { name: 'DTS:Executables', children: withFreeNames(sendMailTasks).map((task) => newTask(task, target)) },
  ];
  const content = children.map((each) => writeElement(each, GAP, LAYOUT)).join('');
  return Buffer.from(`\uFEFF<?xml version="1.0"?>\r\n${rootTag(pkg)}${content}\r\n</DTS:Executable>`);
}

const target = { ...TO, version: VERSION, reference: (id: string) => id };

function rootTag({ id, name, description }: Package): string {
  const attributes: [string, string][] = [
    ['refId', 'Package'],
    ['CreationName', 'Microsoft.Package'],
    ...(description === '' ? [] : [['Description', description] as [string, string]]),
    ['DTSID', id],
    ['ExecutableType', 'Microsoft.Package'],
    ['LastModifiedProductVersion', PRODUCT_VERSION],
    ['LocaleID', '1033'],
    ['ObjectName', name],
  ];
  const written = attributes.map(([local, value]) => `${GAP}DTS:${local}="${escapeAttribute(value)}"`).join('');
  return `<DTS:Executable xmlns:DTS="${DTS}"${written}>`;
}

/** SSIS leaves these wrappers out where there is nothing to wrap. */
const wrapped = (local: string, children: readonly NewElement[]): NewElement[] =>
  children.length === 0 ? [] : [{ name: `DTS:${local}`, children }];

function newParameter({ name, value, dataType, sensitive }: Parameter, ids: Ids): NewElement {
  const type = ['DTS:DataType', variantTypeOf(dataType)] as const;
  return {
    name: 'DTS:PackageParameter',
    attributes: [
      ['DTS:CreationName', ''],
      type,
      ['DTS:DTSID', ids.of('parameter', undefined)],
      ['DTS:ObjectName', name],
      ...(sensitive ? [['DTS:Sensitive', 'True'] as const] : []),
    ],
    children: [
      {
        name: 'DTS:Property',
        attributes: [type, ['DTS:Name', 'ParameterValue']],
        text: valueForFile(value, dataType),
      },
    ],
  };
}

/** The variables, those of the package first: a name can be there only once. */
function inPackage(variables: readonly Variable[]): Variable[] {
  const names = new Set<string>();
  return variables
    .toSorted((a, b) => a.scope.length - b.scope.length)
    .filter(({ name }) => !names.has(name) && names.add(name));
}

function withFreeNames(tasks: readonly SendMailTask[]): SendMailTask[] {
  const taken: string[] = [];
  return tasks.map((task) => {
    const name = taken.some((other) => sameName(other, task.name)) ? freeName(task.name, taken) : task.name;
    taken.push(name);
    return { ...task, name };
  });
}
