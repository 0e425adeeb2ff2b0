import { useTranslation } from 'react-i18next';
import type { StepEvent } from '../../shared/contract/smtp-events.ts';
import { useFormat } from '../controls/use-format.ts';

/** A step in words: its name, what it found, how long it took. */
export function useStepText(): (event: StepEvent) => { name: string; found: string; duration: string } {
  const { t } = useTranslation();
  const { duration } = useFormat();
  return (event) => ({
    name: t(`connection.step.${event.step}`),
    found: foundIn(event),
    duration: event.ms === undefined ? '' : duration(event.ms),
  });

  function foundIn({ detail, reply }: StepEvent): string {
    if (detail?.addresses) return t('connection.found.addresses', { count: detail.addresses.length });
    if (detail?.capabilities) return t('connection.found.capabilities', { count: detail.capabilities.length });
    if (detail?.protocol) return detail.protocol;
    return detail?.remote ?? detail?.address ?? (reply ? String(reply.code) : '');
  }
}
