import { useNotices } from '../notices/NoticeProvider.tsx';

/** Runs work whose failure nobody else shows, and shows it as a notice. */
export function useReported(): (work: () => Promise<unknown>) => () => void {
  const { notifyError } = useNotices();
  return (work) => () => void work().catch(notifyError);
}
