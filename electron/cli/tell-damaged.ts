import type { DamagedFile } from '../../shared/contract/index.ts';
import type { Session } from './session.ts';

/** Says of each file of the data folder that it cannot be read, once: a command may read the folder several times. */
export function damageTeller({ tell, t }: Pick<Session, 'tell' | 't'>): (damaged: readonly DamagedFile[]) => void {
  const told = new Set<string>();
  return (damaged) => {
    const news = damaged.filter(({ keptAs }) => !told.has(keptAs));
    for (const { file, keptAs } of news) {
      tell(t('failure.STORE_DAMAGED.message', { file, keptAs }));
      told.add(keptAs);
    }
    if (news.length > 0) tell(t('failure.STORE_DAMAGED.fix'));
  };
}
