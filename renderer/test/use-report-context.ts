import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../shared/messages/index.ts';
import type { ReportContext } from '../../shared/report/tested.ts';
import { orpc } from '../client.ts';

/** In whose words reports are written here, and by which version of the product. */
export function useReportContext(): ReportContext {
  const { t, i18n } = useTranslation();
  const version = useQuery(orpc.app.info.queryOptions()).data?.version ?? '';
  return { t, language: languageOf(i18n.language), version };
}
