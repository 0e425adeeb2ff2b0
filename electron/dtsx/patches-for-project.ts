import { type ConnectionManager, isSmtp, smtpProperties } from '../../shared/model/connection-manager.ts';
import { ConnectionStringError } from '../../shared/model/connection-string.ts';
import { sameName } from '../../shared/model/name.ts';
import { Edits } from './edits.ts';
import { attribute, child, childrenOf, type Element } from './element.ts';
import type { Patch } from './patch.ts';
import type { ConnectionManagerChange, ProjectDocument } from './project.ts';
import { propertyOf } from './project-interest.ts';

/**
 * What to change in the project's copies of connection managers' properties, the parameters `CM.<name>.<property>`.
 * A property that is bound to an expression has no copy; none is added here.
 */
export function patchesForProject(project: ProjectDocument, changes: readonly ConnectionManagerChange[]): Patch[] {
  const edits = new Edits(project);
  for (const { package: file, before, after } of changes) {
    const prefix = `CM.${before.name}.`;
    for (const parameter of parametersOf(project.element, file)) {
      const name = attribute(parameter, 'Name');
      if (!name || !sameName(name.value.slice(0, prefix.length), prefix)) continue;
      const copied = name.value.slice(prefix.length);
      if (!after) {
        edits.removeElement(parameter);
        continue;
      }
      if (after.name !== before.name) edits.setValue(name, `CM.${after.name}.${copied}`);
      const value = propertyOf(parameter, 'Value');
      const now = copyOf(after, copied);
      if (value && now !== undefined && now !== copyOf(before, copied)) edits.setText(value, now, after.name);
    }
  }
  return edits.patches();
}

/** The parameters of the project's connection managers, or of those of one of its packages. */
function parametersOf(project: Element, file: string | undefined): Element[] {
  const info = child(project, 'DeploymentInfo');
  if (!info) return [];
  const wrappers =
    file === undefined
      ? childrenOf(info, 'ProjectConnectionParameters')
      : childrenOf(info, 'PackageInfo')
          .flatMap((each) => childrenOf(each, 'PackageMetaData'))
          .filter((each) => sameName(attribute(each, 'Name')?.value ?? '', file))
          .flatMap((each) => childrenOf(each, 'Parameters'));
  return wrappers.flatMap((each) => childrenOf(each, 'Parameter'));
}

/** What the copy of a property says; undefined for one that the model does not have. */
function copyOf(connection: ConnectionManager, copied: string): string | undefined {
  if (copied === 'ConnectionString') return connection.connectionString;
  if (!isSmtp(connection)) return undefined;
  try {
    const { smtpServer, enableSsl, useWindowsAuthentication } = smtpProperties(connection);
    if (copied === 'SmtpServer') return smtpServer;
    if (copied === 'EnableSsl') return String(enableSsl);
    if (copied === 'UseWindowsAuthentication') return String(useWindowsAuthentication);
  } catch (error) {
    // A connection string that cannot be read says nothing about its properties.
    if (!(error instanceof ConnectionStringError)) throw error;
  }
  return undefined;
}
