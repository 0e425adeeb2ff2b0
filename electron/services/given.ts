/** An input in which any field may be missing, as zod's `partial()` types it. */
export type Given<Fields> = { [Key in keyof Fields]?: Fields[Key] | undefined };

/** The fields that were given a value; an `undefined` would win when spread. */
export const given = <Fields extends object>(fields: Given<Fields>): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
