/** Connection managers and tasks that are called something else afterwards. */
export function renamed<Item extends { id: string; name: string }>(before: readonly Item[], after: readonly Item[]) {
  const now = new Map(after.map(({ id, name }) => [id, name]));
  return before.flatMap((item) => {
    const name = now.get(item.id);
    return name === undefined || name === item.name ? [] : [{ item, name }];
  });
}
