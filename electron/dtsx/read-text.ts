import type { FileFormat } from '../../shared/contract/package-files.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { ByteSource } from './document.ts';
import { FILE_MAX } from './limits.ts';
import { PieceDecoder } from './piece-decoder.ts';

/** How the bytes of a text are written. */
export type TextEncoding = Pick<FileFormat, 'encoding' | 'byteOrderMark'>;

/** What is decoded at a time, in bytes: a whole file in one chunk would otherwise become one string. */
const PIECE = 64 * 1024;

/** Bytes of the byte order mark. */
export const markLength = ({ encoding, byteOrderMark }: TextEncoding): number =>
  byteOrderMark ? (encoding === 'UTF-8' ? 3 : 2) : 0;

function encodingOf(head: Uint8Array): TextEncoding {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'UTF-8', byteOrderMark: true };
  if (first === 0xff && second === 0xfe) return { encoding: 'UTF-16LE', byteOrderMark: true };
  if (first === 0xfe && second === 0xff) return { encoding: 'UTF-16BE', byteOrderMark: true };
  return { encoding: 'UTF-8', byteOrderMark: false };
}

/** What takes a text piece by piece. */
export type TextReader = { begin(encoding: TextEncoding): void; piece(text: string): void };

/**
 * Decodes a file piece by piece, without its byte order mark.
 *
 * @throws Failure PACKAGE_FILE_TOO_LARGE; TypeError for bytes that are none of the encoding, once the text before is read
 */
export async function readText(source: ByteSource, path: string, reader: TextReader): Promise<void> {
  let head: Uint8Array = new Uint8Array();
  let decoder: PieceDecoder | undefined;
  let size = 0;
  const begin = (): PieceDecoder => {
    const encoding = encodingOf(head);
    reader.begin(encoding);
    head = head.subarray(markLength(encoding));
    return new PieceDecoder(encoding.encoding, reader);
  };
  for await (let chunk of source) {
    size += chunk.length;
    if (size > FILE_MAX) throw new Failure('PACKAGE_FILE_TOO_LARGE', { path, max: FILE_MAX });
    if (!decoder) {
      head = Buffer.concat([head, chunk]);
      if (head.length < 3) continue;
      decoder = begin();
      chunk = head;
    }
    for (let from = 0; from < chunk.length; from += PIECE) decoder.piece(chunk.subarray(from, from + PIECE));
  }
  if (!decoder) {
    decoder = begin();
    decoder.piece(head);
  }
  decoder.end();
}
