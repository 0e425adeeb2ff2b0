import { unzipSync } from 'fflate';
import { Failure } from '../../shared/model/failure.ts';
import { FILE_MAX } from './limits.ts';

/** A file inside a deployment file. */
export type IspacMember = {
  /** As it is called outside: `000 - Master.dtsx`, not `000%20-%20Master.dtsx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** Members of a deployment file, and their bytes together. */
const MEMBERS_MAX = 10_000;
/** Deflate never compresses further than 1032 to 1: a member that says so lies. */
const RATIO_MAX = 1_032;

const isMember = (name: string): boolean => /\.(?:dtsx|conmgr|params|manifest)$/i.test(name);

/** Names are URL-encoded inside; one that is not is taken as it is. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}

/**
 * The packages, connection managers, parameters and manifest of a deployment file (`.ispac`), inflated within bounds.
 *
 * @throws Failure PACKAGE_FILE_NOT_A_PACKAGE, PACKAGE_FILE_LIMIT
 */
export function readIspac(bytes: Uint8Array, path: string): IspacMember[] {
  let members = 0;
  let size = 0;
  const over = (limit: string) => new Failure('PACKAGE_FILE_LIMIT', { path, line: 1, column: 1, limit });
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size: compressed, originalSize }) => {
        members += 1;
        if (members > MEMBERS_MAX) throw over(`members > ${MEMBERS_MAX}`);
        if (!isMember(name)) return false;
        size += Math.max(originalSize, compressed);
        if (size > FILE_MAX || originalSize > compressed * RATIO_MAX + RATIO_MAX) throw over(`bytes > ${FILE_MAX}`);
        return true;
      },
    });
    return Object.entries(files).map(([name, content]) => ({ name: decoded(name), bytes: content }));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('PACKAGE_FILE_NOT_A_PACKAGE', { path }, { cause: error });
  }
}
