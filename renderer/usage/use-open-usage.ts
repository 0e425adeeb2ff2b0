import { Failure } from '../../shared/model/failure.ts';
import { client } from '../client.ts';
import { useDesigner } from '../designer/DesignerProvider.tsx';
import { useFileOperations } from '../files/use-file-operations.ts';
import type { UsageRow } from './usage-rows.ts';

/** Opens the file of what a search found, and selects it there. */
export function useOpenUsage(): (row: UsageRow) => Promise<void> {
  const { select } = useDesigner();
  const { refresh } = useFileOperations();
  return async ({ path, member, kind, id }) => {
    const { refused } = await client.packageFiles.open({ paths: [path] });
    const [first] = refused;
    if (first) throw new Failure(first.code, { path: first.path, ...first.params });
    const files = await client.packageFiles.list();
    await refresh();
    const file = files.find((one) => one.path === path && (member === undefined || one.member === member));
    if (!file) throw new Failure('PACKAGE_FILE_NOT_FOUND', { path });
    select('package', [file.package.id]);
    select(kind, [id]);
  };
}
