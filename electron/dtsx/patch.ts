/** Bytes `start` to `end` of the original, replaced by `bytes`. A list of patches is sorted, and none overlaps another. */
export type Patch = { readonly start: number; readonly end: number; readonly bytes: Uint8Array };

const asBytes = (chunk: Uint8Array, from: number, to: number): Uint8Array => chunk.subarray(from, to);

/** The original with the patches, chunk by chunk: no more than a chunk is held. */
export async function* applyPatches(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  patches: readonly Patch[],
): AsyncIterable<Uint8Array> {
  let chunkStart = 0;
  let next = 0;
  /** First byte of the original that is neither written nor replaced. */
  let done = 0;
  for await (const chunk of source) {
    const chunkEnd = chunkStart + chunk.length;
    for (let patch = patches[next]; patch && patch.start < chunkEnd; patch = patches[next]) {
      if (patch.start > done) yield asBytes(chunk, Math.max(done - chunkStart, 0), patch.start - chunkStart);
      if (patch.bytes.length > 0) yield patch.bytes;
      done = patch.end;
      next += 1;
    }
    if (done < chunkEnd) {
      yield asBytes(chunk, Math.max(done - chunkStart, 0), chunk.length);
      done = chunkEnd;
    }
    chunkStart = chunkEnd;
  }
  for (const patch of patches.slice(next)) yield patch.bytes;
}
