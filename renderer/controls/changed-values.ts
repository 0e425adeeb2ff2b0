/**
 * Those values of a form that were changed: only they are stored, since somebody else may have changed the others meanwhile.
 *
 * @param dirtyFields as react-hook-form keeps them
 */
export const changedValues = <Values extends object>(
  values: Values,
  dirtyFields: Partial<Readonly<Record<keyof Values, unknown>>>,
): Partial<Values> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name in dirtyFields)) as Partial<Values>;
