/**
 * What the store needs of `conf`. `electron-store` is its subclass and names the file by `name` instead of
 * `configName`, so both are given.
 */
export type ConfClass = new (options: {
  cwd: string;
  configName: string;
  name: string;
  accessPropertiesByDotNotation: false;
}) => { store: Record<string, unknown>; readonly path: string };
