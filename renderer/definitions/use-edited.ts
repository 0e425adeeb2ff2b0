import { useState } from 'react';
import type { Package } from '../../shared/model/package.ts';
import type { Removed } from '../controls/RemovedBar.tsx';
import { usePackage, usePackageFile } from './use-packages.ts';

/** The value, or the last one that there was. */
function useLast<Value>(value: Value | undefined): Value | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}

/** A package to edit. It stays what it was last once it is removed elsewhere, so that nothing typed is lost with it. */
export function useEditedPackage(packageId: string): { pkg: Package | undefined; removed: Removed | undefined } {
  const current = usePackage(packageId);
  const pkg = useLast(current);
  const wasFile = useLast(usePackageFile(packageId)) !== undefined;
  return { pkg, removed: current ? undefined : wasFile ? 'file' : 'package' };
}

/** The same of something in a package. */
export function useEdited<Item>(packageId: string, find: (pkg: Package) => Item | undefined) {
  const { pkg, removed } = useEditedPackage(packageId);
  const inPackage = pkg && find(pkg);
  const item = useLast(inPackage);
  return {
    pkg,
    item,
    /** Whether the package, as it was last, has it. */
    inPackage: inPackage !== undefined,
    removed: removed ?? (inPackage ? undefined : ('item' as const)),
  };
}
