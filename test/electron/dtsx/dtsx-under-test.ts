import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type About,
  applyPatches,
  type ByteSource,
  type DtsxDocument,
  type Patch,
  patchesFor,
  readDtsx,
} from '../../../electron/dtsx/index.ts';
import type { Package } from '../../../shared/model/package.ts';

const folder = fileURLToPath(new URL('../../fixtures/dtsx', import.meta.url));

export const sample = (name: string): Buffer => readFileSync(path.join(folder, name));

/** Every package and connection manager of the samples that can be read. */
export const sampleNames = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:dtsx|conmgr)$/.test(name) && !name.includes('encrypt-all'))
  .toSorted();

export const PACKAGE_ID = '{00000000-0000-4000-8000-00000000000F}';

export const read = (source: ByteSource, about: Partial<About> = {}): Promise<DtsxDocument> =>
  readDtsx(source, { path: '/packages/file.dtsx', id: PACKAGE_ID, name: 'file', ...about });

export const readText = (text: string): Promise<DtsxDocument> => read([Buffer.from(text)]);

export const readSample = (name: string): Promise<DtsxDocument> => read([sample(name)]);

/** All bytes of a stream. */
export async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const gathered: Uint8Array[] = [];
  for await (const chunk of chunks) gathered.push(Uint8Array.from(chunk));
  return Buffer.concat(gathered);
}

/** A file's bytes with its edits. */
export const saved = (bytes: Uint8Array, document: DtsxDocument, after: Package): Promise<Buffer> =>
  gather(applyPatches([bytes], patchesFor(document, after)));

/** What saving makes of a sample: the lines that go and come, and the package as it reads afterwards. */
export async function edited(name: string, edit: (pkg: Package) => Package) {
  const bytes = sample(name);
  const document = await read([bytes]);
  const after = edit(document.package);
  const now = await saved(bytes, document, after);
  const again = await read([now]);
  return { ...lineChanges(text(bytes, document), text(now, document)), after, again: again.package, bytes: now };
}

const text = (bytes: Buffer, { format }: DtsxDocument): string =>
  new TextDecoder(format.encoding, { ignoreBOM: true }).decode(bytes);

/** Lines at the ends that are the same are left out. */
function lineChanges(before: string, after: string): { gone: string[]; come: string[] } {
  const [gone, come] = [before.split('\n'), after.split('\n')];
  while (gone.length > 0 && come.length > 0 && gone[0] === come[0]) {
    gone.shift();
    come.shift();
  }
  while (gone.length > 0 && come.length > 0 && gone.at(-1) === come.at(-1)) {
    gone.pop();
    come.pop();
  }
  return { gone, come };
}

/** A chunk for every `size` bytes. */
export function* chunksOf(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A package with one connection manager or task changed. */
export const withConnection = (
  pkg: Package,
  index: number,
  change: Partial<Package['connections'][number]>,
): Package => ({
  ...pkg,
  connections: pkg.connections.map((each, at) => (at === index ? { ...each, ...change } : each)),
});
export const withTask = (pkg: Package, index: number, change: Partial<Package['sendMailTasks'][number]>): Package => ({
  ...pkg,
  sendMailTasks: pkg.sendMailTasks.map((each, at) => (at === index ? { ...each, ...change } : each)),
});

/** The bytes outside of the patches, of the original or of what became of it. */
export function withoutPatches(file: Buffer, patches: readonly Patch[], side: 'before' | 'after'): Buffer {
  const parts: Buffer[] = [];
  let shift = 0;
  let done = 0;
  for (const { start, end, bytes } of patches) {
    parts.push(file.subarray(done, start + shift));
    if (side === 'after') shift += bytes.length - (end - start);
    done = end + shift;
  }
  return Buffer.concat([...parts, file.subarray(done)]);
}
