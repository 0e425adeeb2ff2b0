import type {
  BulkChange,
  BulkResult,
  Difference,
  FileDiff,
  PackageFile,
  RefusedFile,
  ScanEvent,
} from '../../shared/contract/package-files.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Package } from '../../shared/model/package.ts';

/** Operations on package files, as the contract has them. */
export const packageFileOperations = () => {
  const notYet = (path: string): never => {
    throw new Failure('PACKAGE_FILE_NOT_FOUND', { path });
  };
  return {
    list: (): PackageFile[] => [],
    open: (paths: readonly string[]): { opened: PackageFile[]; refused: RefusedFile[] } => ({
      opened: [],
      refused: paths.map((path) => ({ path, code: 'PACKAGE_FILE_NOT_FOUND', params: { path } })),
    }),
    choose: (_what: 'files' | 'folder'): { paths: string[] } | undefined => undefined,
    close: ({ packageId }: { packageId: string; discard: boolean }): void => notYet(packageId),
    save: ({ packageId }: { packageId: string; keepMine?: boolean | undefined }): PackageFile => notYet(packageId),
    reload: (packageId: string): PackageFile => notYet(packageId),
    compare: (packageId: string): { diff: FileDiff; differences: Difference[] } => notYet(packageId),
    read: ({ path }: { path: string; member?: string | undefined }): PackageFile => notYet(path),
    import: (paths: readonly string[]): { packages: Package[]; refused: RefusedFile[] } => ({
      packages: [],
      refused: paths.map((path) => ({ path, code: 'PACKAGE_FILE_NOT_FOUND', params: { path } })),
    }),
    export: ({ path }: { packageId: string; path: string; replace?: boolean | undefined }): { path: string } =>
      notYet(path),
    async *scan(_folder: string, _signal?: AbortSignal): AsyncGenerator<ScanEvent> {
      yield { type: 'result', files: 0, usages: [] };
    },
    preview: (_change: BulkChange): BulkResult => ({ diffs: [], refused: [] }),
    apply: (_change: BulkChange): BulkResult => ({ diffs: [], refused: [] }),
  };
};
