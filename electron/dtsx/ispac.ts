/** A file inside a deployment file. */
export type IspacMember = {
  /** As it is called outside: `000 - Master.dtsx`, not `000%20-%20Master.dtsx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

/**
 * The members of a deployment file (`.ispac`), inflated within bounds.
 *
 * @throws Failure PACKAGE_FILE_NOT_A_PACKAGE, PACKAGE_FILE_LIMIT
 */
export function readIspac(_bytes: Uint8Array, _path: string): IspacMember[] {
  return [];
}
