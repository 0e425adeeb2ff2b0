import type { PackageFile } from '../../shared/contract/package-files.ts';
import type { Package } from '../../shared/model/package.ts';
import type { FileRecord } from '../store/file-record.ts';

/** The package of a record as it is edited, with what it sees of its project. */
export const packageOf = ({ base, edited = base, project }: FileRecord): Package =>
  project ? { ...edited, project } : edited;

/** A record as the contract has it. */
export function packageFileOf(record: FileRecord, onDisk: PackageFile['onDisk'] = 'asRead'): PackageFile {
  const { path, member, kind, format, edited } = record;
  return {
    package: packageOf(record),
    path,
    ...(member !== undefined && { member }),
    kind,
    format,
    modified: edited !== undefined,
    onDisk,
  };
}
