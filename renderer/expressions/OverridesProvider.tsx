import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { type Overrides, qualifiedOverrides } from '../../shared/expressions/overrides.ts';
import type { Package } from '../../shared/model/package.ts';

type ByPackage = Readonly<Record<string, Overrides>>;
type Session = {
  readonly byPackage: ByPackage;
  readonly change: (packageId: string, overrides: Overrides) => void;
};

const OverridesContext = createContext<Session | undefined>(undefined);

/** Remembers the values for runs of each package until the page is closed. Nothing of it is stored. */
export function OverridesProvider({ children }: { children: ReactNode }) {
  const [byPackage, setByPackage] = useState<ByPackage>({});
  const change = useCallback(
    (packageId: string, overrides: Overrides) => setByPackage((before) => ({ ...before, [packageId]: overrides })),
    [],
  );
  const session = useMemo(() => ({ byPackage, change }), [byPackage, change]);
  return <OverridesContext value={session}>{children}</OverridesContext>;
}

function useSession(): Session {
  const session = useContext(OverridesContext);
  if (!session) throw new Error('useOverrides needs an OverridesProvider above');
  return session;
}

const NONE: Overrides = {};

/** The values for runs of a package, by qualified names that the package has, and how to change them. */
export function useOverrides(pkg: Package): { overrides: Overrides; change: (overrides: Overrides) => void } {
  const { byPackage, change } = useSession();
  const given = byPackage[pkg.id] ?? NONE;
  // A variable may have been removed since.
  const overrides = useMemo(() => qualifiedOverrides(pkg, given).overrides, [pkg, given]);
  return { overrides, change: useCallback((changed) => change(pkg.id, changed), [change, pkg.id]) };
}

/** The same for whichever package. */
export function useOverridesOf(): (pkg: Package) => Overrides {
  const { byPackage } = useSession();
  return useCallback((pkg) => qualifiedOverrides(pkg, byPackage[pkg.id] ?? NONE).overrides, [byPackage]);
}
