import type { About, ByteSource, DtsxDocument } from './document.ts';

/**
 * Reads a package or connection manager file in bounded memory.
 *
 * @throws Failure PACKAGE_FILE_NOT_XML (line, column, reason), PACKAGE_FILE_LIMIT (limit, line, column),
 * PACKAGE_FILE_NOT_A_PACKAGE and PACKAGE_FILE_ENCRYPTED (level), each with the path
 */
export function readDtsx(_source: ByteSource, about: About): Promise<DtsxDocument> {
  return Promise.reject(new Error(`Not there yet: ${about.path}`));
}
