import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { explainCapability } from '../../shared/capabilities.ts';
import type { TestEvent } from '../../shared/contract/smtp-events.ts';
import { stepsOf } from './steps.ts';

const useStyles = makeStyles({
  panel: { marginInline: 0 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(40%) minmax(0, 1fr)',
    alignItems: 'baseline',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  keyword: { minWidth: 0, overflowWrap: 'anywhere', height: 'auto' },
  text: { margin: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

/** Capabilities that are shown; no real server has so many. */
const SHOWN_MAX = 60;

/** What the server said about itself after the last EHLO, each capability in a line that explains it. */
export function Capabilities({ events }: { events: readonly TestEvent[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const last = stepsOf(events).findLast(({ step, detail }) => step === 'ehlo' && detail?.capabilities);
  const lines = last?.detail?.capabilities ?? [];
  if (lines.length === 0) return null;
  const more = lines.length - SHOWN_MAX;
  return (
    <Accordion collapsible>
      <AccordionItem value="capabilities">
        <AccordionHeader size="small">{t('capability.title', { count: lines.length })}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <dl className={styles.list} aria-label={t('capability.list')}>
            {lines.slice(0, SHOWN_MAX).map((line, index) => (
              // Lines may repeat, and never move: their place is their identity.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <CapabilityEntry key={index} line={line} />
            ))}
          </dl>
          {more > 0 && <p className={styles.text}>{t('capability.more', { count: more })}</p>}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function CapabilityEntry({ line }: { line: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { keyword, key, params } = explainCapability(line);
  return (
    <>
      <dt>
        <Badge className={styles.keyword} appearance="outline" color="informative" title={line}>
          {keyword}
        </Badge>
      </dt>
      <dd className={styles.text}>{t(`capability.explained.${key}`, params)}</dd>
    </>
  );
}
