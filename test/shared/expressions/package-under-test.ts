import type { RunFacts } from '../../../shared/expressions/run-facts.ts';
import { type ConnectionManager, DEFAULT_CONNECTION } from '../../../shared/model/connection-manager.ts';
import { emptyPackage, type Package } from '../../../shared/model/package.ts';
import { DEFAULT_TASK, type SendMailTask } from '../../../shared/model/send-mail-task.ts';
import { newVariable, type Variable } from '../../../shared/model/variable.ts';

const id = (last: number): string => `{00000000-0000-4000-8000-00000000000${last}}`;

/** Monday, 4 March 2024, 15:06:18.907 in a zone one hour ahead of UTC. */
export const RUN: RunFacts = {
  now: Date.UTC(2024, 2, 4, 14, 6, 18, 907),
  offset: 60,
  localeId: 1033,
  machineName: 'ETL01',
  userName: 'EXAMPLE\\etl',
  executionId: id(9),
  overrides: {},
};

export const variable = (name: string, value: string, rest: Partial<Variable> = {}): Variable => ({
  ...newVariable(name, value),
  ...rest,
});

export const RELAY: ConnectionManager = {
  ...DEFAULT_CONNECTION,
  id: id(1),
  name: 'Relay',
  connectionString: 'SmtpServer=design.example.com;UseWindowsAuthentication=False;EnableSsl=False;',
};
export const BODY_FILE: ConnectionManager = {
  ...RELAY,
  id: id(2),
  name: 'Body',
  connectionManagerType: 'FILE',
  connectionString: '/tmp/design.txt',
};
export const TASK: SendMailTask = { ...DEFAULT_TASK, id: id(3), name: 'Notify', smtpConnection: RELAY.id };

/** A package with a few variables and parameters, and what a test adds. */
export const packageWith = (rest: Partial<Package> = {}): Package => ({
  ...emptyPackage(id(8), 'Nightly load'),
  connections: [RELAY, BODY_FILE],
  sendMailTasks: [TASK],
  parameters: [
    { name: 'Server', value: 'parameter.example.com', dataType: 'String', sensitive: false },
    { name: 'Secret', value: '', dataType: 'String', sensitive: true },
  ],
  variables: [variable('User::Server', 'variable.example.com')],
  ...rest,
});

/** Expressions as `{property: expression}`. */
export const expressions = (byProperty: Record<string, string>) =>
  Object.entries(byProperty).map(([property, expression]) => ({ property, expression }));
