import { attribute, child, type Element, property, setting } from './element.ts';
import type { Interest, Kept, Opening, Refuse } from './interest.ts';
import { type FoundName, layoutReferences } from './layout-references.ts';
import { OBJECTS_MAX } from './limits.ts';
import { DTS, SEND_MAIL_TASK, splitName } from './namespaces.ts';
import { VT_OBJECT } from './variable-values.ts';

const XML_ENCRYPTION = 'http://www.w3.org/2001/04/xmlenc#';

const IN_EXECUTABLE = new Set([
  'Property',
  'PropertyExpression',
  'ConnectionManagers',
  'ConnectionManager',
  'Configurations',
  'Configuration',
  'LogProviders',
  'LogProvider',
  'PackageParameters',
  'Variables',
  'Variable',
  'Executables',
  'Executable',
  'EventHandlers',
  'EventHandler',
  'PrecedenceConstraints',
  'PrecedenceConstraint',
  'ObjectData',
  'DesignTimeProperties',
  'LoggingOptions',
]);

/** What is kept inside of the elements of the DTS namespace, where it is of that namespace too. */
const CHILDREN: Readonly<Record<string, ReadonlySet<string>>> = {
  Executable: IN_EXECUTABLE,
  EventHandler: IN_EXECUTABLE,
  Executables: new Set(['Executable']),
  EventHandlers: new Set(['EventHandler']),
  ConnectionManagers: new Set(['ConnectionManager']),
  ConnectionManager: new Set(['Property', 'PropertyExpression', 'ObjectData']),
  ObjectData: new Set(['ConnectionManager']),
  Configurations: new Set(['Configuration']),
  Configuration: new Set(['Property']),
  LogProviders: new Set(['LogProvider']),
  LogProvider: new Set(['Property']),
  PackageParameters: new Set(['PackageParameter']),
  PackageParameter: new Set(['Property']),
  Variables: new Set(['Variable']),
  Variable: new Set(['Property', 'VariableValue']),
  PrecedenceConstraints: new Set(['PrecedenceConstraint']),
  PrecedenceConstraint: new Set(['Executable']),
};

/** Property elements that say something about what is edited, or where it may be put. */
const PROPERTIES = new Set([
  'PackageFormatVersion',
  'ProtectionLevel',
  'ObjectName',
  'DTSID',
  'Description',
  'CreationName',
  'DelayValidation',
  'EventName',
  'ConnectionString',
  'ConfigString',
  'ConfigurationString',
  'ConfigurationVariable',
  'Namespace',
  'EvaluateAsExpression',
  'Expression',
  'ParameterValue',
  'SuppressConfigurationWarnings',
]);

const OBJECTS = new Set(['ConnectionManager', 'Executable', 'EventHandler', 'Variable', 'PackageParameter']);

const valueIn = ({ attributes }: Opening, local: string): string | undefined => {
  for (const name in attributes) if (splitName(name).local === local) return attributes[name];
  return undefined;
};

const isSendMail = (opening: Opening): boolean =>
  opening.local === 'Executable' && (valueIn(opening, 'ExecutableType') ?? '').includes('SendMailTask');

/** The connection manager inside of a FILE one's `ObjectData`, or of another type that nests one. */
export const isInner = (element: Element): boolean => element.parent?.local === 'ObjectData';

/** The data of a Send Mail task, where the executable is one. */
export const mailData = (executable: Element): Element | undefined =>
  child(executable, 'ObjectData')?.children.find(
    ({ local, uri }) => local === 'SendMailTaskData' && uri === SEND_MAIL_TASK,
  );

/** What is kept of a package or connection manager file. One for each file: it counts. */
export class PackageInterest implements Interest {
  readonly #counts = new Map<string, number>();
  /** The refIds of Send Mail tasks so far; the layout of the package comes behind them all. */
  readonly #mailTasks = new Set<string>();
  #openMailTasks = 0;

  keeps(opening: Opening, refuse: Refuse): Kept {
    const { local, uri, parent } = opening;
    if (!parent) return keepsRoot(opening, refuse);
    if (parent.local === 'ObjectData' && parent.parent) return this.#inObjectData(opening, parent.parent);
    if (local === 'Attachments') return parent.local === 'SendMailTaskData' ? 'element' : 'not';
    if (uri !== DTS || parent.uri !== DTS || !CHILDREN[parent.local]?.has(local)) {
      if (uri === XML_ENCRYPTION && !parent.parent && !property(parent, 'PackageFormatVersion')) {
        refuse.failure('PACKAGE_FILE_ENCRYPTED', 'EncryptAllWithPassword');
      }
      return 'not';
    }
    if (parent.local === 'PrecedenceConstraint') return 'element';
    if (local === 'Property') return PROPERTIES.has(valueIn(opening, 'Name') ?? '') ? 'withText' : 'not';
    if (isInner(parent)) return 'not';
    if (isSendMail(opening)) this.#enterMailTask(opening);
    this.#count(local, refuse);
    if (local === 'PropertyExpression') return 'withText';
    if (local === 'DesignTimeProperties') return this.#mailTasks.size > 0 ? 'asWritten' : 'element';
    if (local === 'VariableValue') return valueIn(opening, 'DataType') === VT_OBJECT ? 'element' : 'withText';
    return 'element';
  }

  completed(element: Element, refuse: Refuse): readonly Element[] {
    const { local, children } = element;
    checkNames(element, refuse);
    if (local === 'ConnectionManager' && !isInner(element)) {
      const type = setting(element, 'CreationName');
      return type === 'SMTP' || type === 'FILE' ? children : children.filter(({ local }) => local === 'Property');
    }
    if (local !== 'Executable' && local !== 'EventHandler') return children;
    if ((attribute(element, 'ExecutableType')?.value ?? '').includes('SendMailTask')) this.#openMailTasks -= 1;
    return mailData(element) || !element.parent ? children : ofContainer(children);
  }

  refers(value: string): boolean {
    return value.startsWith(this.#openMailTasks > 0 ? 'Package' : 'Package.ConnectionManagers[');
  }

  referencesIn(raw: string): FoundName[] {
    return layoutReferences(raw, this.#mailTasks);
  }

  #enterMailTask(opening: Opening): void {
    this.#openMailTasks += 1;
    const refId = valueIn(opening, 'refId');
    if (refId !== undefined) this.#mailTasks.add(refId);
  }

  #inObjectData({ local, uri }: Opening, owner: Element): 'not' | 'element' {
    if (owner.local === 'ConnectionManager') {
      return local === 'SmtpConnectionManager' || (local === 'ConnectionManager' && uri === DTS) ? 'element' : 'not';
    }
    return local === 'SendMailTaskData' && uri === SEND_MAIL_TASK ? 'element' : 'not';
  }

  #count(local: string, refuse: Refuse): void {
    if (!OBJECTS.has(local)) return;
    const count = (this.#counts.get(local) ?? 0) + 1;
    this.#counts.set(local, count);
    if (count > OBJECTS_MAX) refuse.limit(`${local} > ${OBJECTS_MAX}`);
  }
}

function keepsRoot(opening: Opening, refuse: Refuse): 'element' {
  const { local, uri } = opening;
  if (local === 'EncryptedData' && uri === XML_ENCRYPTION) {
    refuse.failure('PACKAGE_FILE_ENCRYPTED', 'EncryptAllWithPassword');
  }
  if (uri !== DTS || (local !== 'Executable' && local !== 'ConnectionManager')) {
    refuse.failure('PACKAGE_FILE_NOT_A_PACKAGE');
  }
  if (local === 'Executable' && valueIn(opening, 'Encrypted') === '1') {
    const withPassword = valueIn(opening, 'ProtectionLevel') === '3';
    refuse.failure('PACKAGE_FILE_ENCRYPTED', withPassword ? 'EncryptAllWithPassword' : 'EncryptAllWithUserKey');
  }
  return 'element';
}

/** Of a task that sends no mail, or a container: what can have Send Mail tasks in it, and the names. */
const ofContainer = (children: readonly Element[]): Element[] =>
  children.filter(({ local, children: inner }) => {
    if (['Property', 'Executable', 'EventHandler', 'Variable'].includes(local)) return true;
    if (local === 'PrecedenceConstraint') return true;
    return inner.length > 0 && ['Executables', 'EventHandlers', 'Variables', 'PrecedenceConstraints'].includes(local);
  });

const NAME_MAX = 256;
const PROPERTY_EXPRESSIONS_MAX = 1_000;

/** The model takes no longer names, and no more expressions. */
function checkNames(element: Element, refuse: Refuse): void {
  const { local } = element;
  if (local === 'PropertyExpression') {
    const { length } = attribute(element, 'Name')?.value ?? '';
    if (length === 0 || length > NAME_MAX) refuse.limit(`length of the name of a property: 1 to ${NAME_MAX}`);
  } else if (local === 'Variable' || local === 'PackageParameter') {
    const name = `${setting(element, 'Namespace') ?? ''}::${setting(element, 'ObjectName') ?? ''}`;
    if (name.length > NAME_MAX) refuse.limit(`length of the name of a variable > ${NAME_MAX}`);
  } else if (element.children.length > PROPERTY_EXPRESSIONS_MAX) {
    const expressions = element.children.filter((each) => each.local === 'PropertyExpression');
    if (expressions.length > PROPERTY_EXPRESSIONS_MAX) refuse.limit(`expressions > ${PROPERTY_EXPRESSIONS_MAX}`);
  }
}
