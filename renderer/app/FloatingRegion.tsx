import { PortalMountNodeProvider } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Where everything that floats above the window is mounted: menus, tooltips, notices, dialogs. A landmark of its own,
 * so that screen readers find it; Fluent would put it beside every landmark, at the end of the body.
 */
export function FloatingRegion({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [region, setRegion] = useState<HTMLElement | null>(null);
  return (
    <>
      <section ref={setRegion} aria-label={t('common.floating')} />
      <PortalMountNodeProvider value={region ?? undefined}>{children}</PortalMountNodeProvider>
    </>
  );
}
