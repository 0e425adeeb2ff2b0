/**
 * An object whose properties are read and written through: `properties.timeout = 2000` calls `write({ timeout: 2000 })`.
 */
export function liveProperties<Values extends object>(
  keys: readonly (keyof Values)[],
  read: () => Values,
  write: (changes: Partial<Values>) => void,
): Values {
  const properties = {};
  for (const key of keys) {
    Object.defineProperty(properties, key, {
      enumerable: true,
      get: () => read()[key],
      set: (value) => write({ [key]: value } as Partial<Values>),
    });
  }
  return Object.preventExtensions(properties) as Values;
}
