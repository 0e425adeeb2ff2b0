import { useDesigner } from '../designer/DesignerProvider.tsx';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { useNarrow } from '../window/use-narrow.ts';

/** Starts renaming a package: in place, or in its properties where the window is too narrow for the package list. */
export function useRenamePackage(): (packageId: string) => void {
  const { setRenaming } = useDesigner();
  const { open } = useDialogs();
  const narrow = useNarrow();
  return (packageId) => (narrow ? open({ kind: 'packageProperties', packageId }) : setRenaming(packageId));
}
