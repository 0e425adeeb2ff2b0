import type { Package } from '../../shared/model/package.ts';

/**
 * A minimal package of the 2012+ format (version 8), as SSIS Designer lays it out: UTF-8 with a byte order mark, CRLF.
 *
 * @throws Failure PACKAGE_FILE_EDIT_NOT_POSSIBLE for a character that XML cannot have
 */
export function writeNewPackage(_pkg: Package): Uint8Array {
  return new Uint8Array();
}
