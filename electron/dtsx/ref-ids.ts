/** The name as a connection manager's refId has it: SSIS escapes the brace that ends a GUID. */
const inRefId = (name: string): string => (/^\{.*\}$/s.test(name) ? `${name.slice(0, -1)}\\}` : name);

/** The refId of a connection manager, in a package or in a project. */
export const connectionRefId = (name: string, owner: 'Package' | 'Project' = 'Package'): string =>
  `${owner}.ConnectionManagers[${inRefId(name)}]`;
