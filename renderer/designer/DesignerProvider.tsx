import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { PackageFile } from '../../shared/contract/package-files.ts';
import type { Package } from '../../shared/model/package.ts';
import { usePackageFiles, usePackages } from '../definitions/use-packages.ts';
import { useInboxView } from '../inbox/InboxView.tsx';
import { fileMatches, packageMatches } from './matches.ts';
import type { ObjectKind, Selection } from './selection.ts';

type Designer = {
  /** The packages of the data folder that the search leaves. */
  readonly packages: readonly Package[];
  /** The open files that the search leaves. */
  readonly files: readonly PackageFile[];
  /** The chosen package: what the middle and the tray show. */
  readonly pkg: Package | undefined;
  /** The file of the chosen package; undefined where it is one of the data folder. */
  readonly file: PackageFile | undefined;
  readonly selection: Selection;
  readonly search: string;
  /** The object whose name is being edited in place. */
  readonly renaming: string | undefined;
  /** Whether the problems of the chosen package are listed. */
  readonly validated: boolean;
  select: (kind: ObjectKind, ids: readonly string[]) => void;
  setSearch: (search: string) => void;
  setRenaming: (id: string | undefined) => void;
  setValidated: (validated: boolean) => void;
};

const DesignerContext = createContext<Designer | undefined>(undefined);

/** What is chosen, selected and searched in the designer. */
export function useDesigner(): Designer {
  const designer = useContext(DesignerContext);
  if (!designer) throw new Error('useDesigner needs a DesignerProvider above');
  return designer;
}

const NO_PACKAGES: readonly Package[] = [];

export function DesignerProvider({ children }: { children: ReactNode }) {
  const all = usePackages().data?.packages ?? NO_PACKAGES;
  const allFiles = usePackageFiles();
  const { close: closeInbox } = useInboxView();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [selected, setSelected] = useState<Selection>();
  const [renaming, setRenaming] = useState<string>();
  const [validated, setValidated] = useState(false);

  const packages = useMemo(
    () => (search.trim() === '' ? all : all.filter((pkg) => packageMatches(pkg, search))),
    [all, search],
  );
  const files = useMemo(
    () => (search.trim() === '' ? allFiles : allFiles.filter((file) => fileMatches(file, search))),
    [allFiles, search],
  );
  const file = files.find((one) => one.package.id === chosen) ?? (packages.length === 0 ? files[0] : undefined);
  const pkg = file?.package ?? packages.find(({ id }) => id === chosen) ?? packages[0];

  const select = useCallback(
    (kind: ObjectKind, ids: readonly string[]) => {
      setSelected({ kind, ids });
      if (kind !== 'package') return;
      setChosen(ids[0]);
      setValidated(false);
      // A chosen package is there to be seen.
      closeInbox();
    },
    [closeInbox],
  );

  const selection = useMemo(() => existing(selected, pkg), [selected, pkg]);
  const designer = useMemo(
    () => ({
      packages,
      files,
      pkg,
      file,
      selection,
      search,
      renaming,
      validated,
      select,
      setSearch,
      setRenaming,
      setValidated,
    }),
    [packages, files, pkg, file, selection, search, renaming, validated, select],
  );
  return <DesignerContext value={designer}>{children}</DesignerContext>;
}

/** What of a selection is still there; the package itself where nothing else is. */
function existing(selection: Selection | undefined, pkg: Package | undefined): Selection {
  const objects = { package: [], task: pkg?.sendMailTasks ?? [], connection: pkg?.connections ?? [] };
  const ids = selection ? selection.ids.filter((id) => objects[selection.kind].some((object) => object.id === id)) : [];
  if (selection && ids.length > 0) return { kind: selection.kind, ids };
  return { kind: 'package', ids: pkg ? [pkg.id] : [] };
}
