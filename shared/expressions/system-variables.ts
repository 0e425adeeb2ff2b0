import type { Package } from '../model/package.ts';
import type { DataType } from '../model/variable.ts';
import { SYSTEM_PREFIX } from './names.ts';
import type { ExpressionOwner, RunFacts } from './run-facts.ts';

/** What an expression may be told by the system: the package, the object that has the expression, and the run. */
type Told = { readonly pkg: Package; readonly owner: ExpressionOwner; readonly run: RunFacts };

type SystemVariable = {
  readonly dataType: DataType;
  /**
   * Its value as a variable would have it; undefined where this object has no such variable. `later`: it is known only
   * while the package runs; `notRead`: it is in the package file, and nothing here reads it.
   */
  readonly value: 'later' | 'notRead' | ((told: Told) => string | undefined);
};

const known = (dataType: DataType, value: (told: Told) => string | undefined): SystemVariable => ({ dataType, value });
const later = (dataType: DataType): SystemVariable => ({ dataType, value: 'later' });
const notRead = (dataType: DataType): SystemVariable => ({ dataType, value: 'notRead' });

const localTime = ({ run }: Told): string =>
  new Date(run.now + run.offset * 60_000).toISOString().slice(0, 19).replace('T', ' ');
const ofTask =
  (value: (owner: ExpressionOwner) => string) =>
  ({ owner }: Told): string | undefined =>
    owner.kind === 'task' ? value(owner) : undefined;

/**
 * System variables by their names without the namespace (Microsoft: “System Variables”). Those of event handlers have
 * their values only while one runs.
 */
const VARIABLES: Readonly<Partial<Record<string, SystemVariable>>> = {
  PackageName: known('String', ({ pkg }) => pkg.name),
  PackageID: known('String', ({ pkg }) => pkg.id),
  MachineName: known('String', ({ run }) => run.machineName),
  UserName: known('String', ({ run }) => run.userName),
  StartTime: known('DateTime', localTime),
  ContainerStartTime: known('DateTime', localTime),
  ExecutionInstanceGUID: known('String', ({ run }) => run.executionId),
  LocaleID: known('Int32', ({ run }) => String(run.localeId)),
  InteractiveMode: known('Boolean', () => 'False'),
  OfflineMode: known('Boolean', () => 'False'),
  IgnoreConfigurationsOnLoad: known('Boolean', () => 'False'),
  ServerExecutionID: known('Int64', () => '0'),
  TaskName: known(
    'String',
    ofTask(({ name }) => name),
  ),
  TaskID: known(
    'String',
    ofTask(({ id }) => id),
  ),
  CreationDate: notRead('DateTime'),
  CreatorName: notRead('String'),
  CreatorComputerName: notRead('String'),
  CreationName: notRead('String'),
  TaskTransactionOption: notRead('Int32'),
  VersionBuild: notRead('Int32'),
  VersionComment: notRead('String'),
  VersionGUID: notRead('String'),
  VersionMajor: notRead('Int32'),
  VersionMinor: notRead('Int32'),
  CancelEvent: later('Int32'),
  FailedConfigurations: later('String'),
  Cancel: later('Boolean'),
  ErrorCode: later('Int32'),
  ErrorDescription: later('String'),
  ExecutionStatus: later('Boolean'),
  ExecutionValue: later('Object'),
  EventHandlerStartTime: later('DateTime'),
  PercentComplete: later('Int32'),
  ProgressCountHigh: later('Int32'),
  ProgressCountLow: later('Int32'),
  ProgressDescription: later('String'),
  Propagate: later('Boolean'),
  SourceDescription: later('String'),
  SourceID: later('String'),
  SourceName: later('String'),
  SourceParentGUID: later('String'),
  VariableDescription: later('String'),
  VariableID: later('String'),
};

/** The system variable of a qualified name, `System::PackageName`. */
export function systemVariable(qualified: string): SystemVariable | undefined {
  const name = qualified.slice(SYSTEM_PREFIX.length);
  return Object.hasOwn(VARIABLES, name) ? VARIABLES[name] : undefined;
}

/** Qualified names of the system variables that have a value for an object of that kind. */
export const knownSystemVariables = (kind: ExpressionOwner['kind']): string[] =>
  Object.entries(VARIABLES)
    .filter(([name, variable]) => typeof variable?.value === 'function' && (kind === 'task' || !/^Task/.test(name)))
    .map(([name]) => SYSTEM_PREFIX + name);

/** Qualified names of those that have a value for a run only where one is given. */
export const overridableSystemVariables: readonly string[] = Object.entries(VARIABLES)
  .filter(([, variable]) => typeof variable?.value === 'string' && variable.dataType !== 'Object')
  .map(([name]) => SYSTEM_PREFIX + name);
