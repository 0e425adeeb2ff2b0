import { useTranslation } from 'react-i18next';
import type { ConnectionManagerType } from '../../shared/model/connection-manager.ts';
import { type Package, reachableConnections } from '../../shared/model/package.ts';

/** The connection managers of a type that a task of the package may use, those of its project marked. */
export function useConnectionChoices(
  pkg: Package,
  type: ConnectionManagerType,
): { readonly value: string; readonly text: string }[] {
  const { t } = useTranslation();
  return reachableConnections(pkg)
    .filter(({ connectionManagerType }) => connectionManagerType === type)
    .map((connection) => ({
      value: connection.id,
      text: pkg.connections.includes(connection)
        ? connection.name
        : t('files.project.choice', { name: connection.name }),
    }));
}
