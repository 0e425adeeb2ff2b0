import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import koffi from 'koffi';

let mallinfo: (() => { readonly inUse: bigint | number; readonly mapped: bigint | number }) | undefined;

/** Bytes that this process holds of malloc (glibc's), as system libraries do, once what JavaScript no longer needs is gone. */
export function allocated(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  mallinfo ??= koffi.load('libc.so.6').func('mallinfo2', infoType(), []);
  const { inUse, mapped } = mallinfo();
  return Number(inUse) + Number(mapped);
}

/** struct mallinfo2 (mallinfo(3)): ten numbers. `uordblks` is in use, `hblkhd` mapped for large blocks. */
const infoType = () =>
  koffi.struct({
    arena: 'size_t',
    ordblks: 'size_t',
    smblks: 'size_t',
    hblks: 'size_t',
    mapped: 'size_t',
    usmblks: 'size_t',
    fsmblks: 'size_t',
    inUse: 'size_t',
    fordblks: 'size_t',
    keepcost: 'size_t',
  });
