import { useTranslation } from 'react-i18next';
import { containerPlace } from './container-path.ts';

/** Where in its package a task is: “in Load › Sequence Container”, “OnError of Load”. */
export function useContainerText(): (container: string) => string {
  const { t } = useTranslation();
  return (path) => {
    const { containers, event } = containerPlace(path);
    const container = containers.join(' › ');
    if (event === undefined) return t('files.container.in', { container });
    return container === ''
      ? t('files.container.packageEvent', { event })
      : t('files.container.event', { container, event });
  };
}
