import { sameName } from '../../shared/model/name.ts';
import type { Editing } from './editing.ts';
import { attribute, childrenOf, type Element, property } from './element.ts';
import { renamed } from './renamed.ts';

/** Configurations set properties by paths: `\Package.Connections[Mail].Properties[ConnectionString]`. */
export function editConfigurations({ document, after, edits }: Editing): void {
  const { root, tasks } = document.parts;
  const configurations = root.children.flatMap((each) =>
    each.local === 'Configurations' ? childrenOf(each, 'Configuration') : each.local === 'Configuration' ? [each] : [],
  );
  if (configurations.length === 0) return;
  const paths = [
    ...renamed(document.package.connections, after.connections).map(({ item, name }) => ({
      from: `\\Package.Connections[${item.name}].`,
      to: `\\Package.Connections[${name}].`,
    })),
    ...renamed(document.package.sendMailTasks, after.sendMailTasks).flatMap(({ item, name }) => {
      const refId = tasks.get(item.id)?.refId;
      if (refId === undefined) return [];
      return ['.Properties[', '.Variables[', '.EventHandlers['].map((behind) => ({
        from: `\\${refId}${behind}`,
        to: `\\${refId.slice(0, -item.name.length)}${name}${behind}`,
      }));
    }),
  ];
  const now = (value: string): string | undefined => {
    const path = paths.find(({ from }) => sameName(value.slice(0, from.length), from));
    return path && path.to + value.slice(path.from.length);
  };
  for (const configuration of configurations) {
    for (const each of configuration.attributes) {
      const value = now(each.value);
      if (value !== undefined) edits.setValue(each, value);
    }
    for (const each of configuration.children) setProperty(each, now(each.text), edits);
  }
}

/** Log providers name the connection manager that they write to. */
export function editLogProviders({ document, after, edits }: Editing): void {
  const { root } = document.parts;
  const renames = renamed(document.package.connections, after.connections);
  const now = (value: string) => renames.find(({ item }) => sameName(item.name, value))?.name;
  for (const each of root.children) {
    const providers = each.local === 'LogProviders' ? childrenOf(each, 'LogProvider') : [each];
    for (const provider of providers.filter(({ local }) => local === 'LogProvider')) {
      const written = attribute(provider, 'ConfigString');
      const value = written && now(written.value);
      if (written && value !== undefined) edits.setValue(written, value);
      const written2005 = property(provider, 'ConfigString');
      if (written2005) setProperty(written2005, now(written2005.text), edits);
    }
  }
}

/** Before 2012 they have property elements. */
function setProperty(element: Element, value: string | undefined, edits: Editing['edits']): void {
  if (value !== undefined) edits.setText(element, value, attribute(element, 'Name')?.value ?? '');
}
