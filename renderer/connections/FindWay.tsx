import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CandidateEvent, FindResult } from '../../shared/contract/find-settings.ts';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import { type State, StateBadge } from '../controls/StateBadge.tsx';
import { useDiagnosisText, useInSsisText } from '../controls/use-text.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import type { Way } from './find-ways.ts';

const useStyles = makeStyles({
  way: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) max-content',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  words: { display: 'block', color: tokens.colorNeutralForeground2 },
  marks: { display: 'inline-flex', gap: tokens.spacingHorizontalXS, marginLeft: tokens.spacingHorizontalXS },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS },
});

const BADGES: Record<CandidateEvent['status'], State> = {
  asking: 'testing',
  passed: 'passed',
  warning: 'warning',
  failed: 'failed',
  cancelled: 'never',
};

type FindWayProps = {
  way: Way;
  /** What all of them came to, once they have. */
  result: FindResult | undefined;
  /** Whether nothing more will come. */
  ended: boolean;
  onUse: (changes: Partial<SmtpProperties>) => void;
};

/** One way to the server: how it stands, why, and the button that fills it in. */
export function FindWay({ way: { candidate, event }, result, ended, onUse }: FindWayProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { open } = useDialogs();
  const words = useWords();
  const name = t(`find.ways.${candidate}`);
  const status = !event || (ended && event.status === 'asking') ? (ended ? 'cancelled' : 'waiting') : event.status;
  const offered = result?.offered === candidate;
  const forSsis = result?.offeredForSsis === candidate && !offered;
  const certificates = event?.certificates ?? [];
  return (
    <li className={styles.way}>
      <StateBadge state={status === 'waiting' ? 'never' : BADGES[status]} label={t(`find.state.${status}`)} />
      <span>
        <span className={styles.name}>{name}</span>
        <span className={styles.marks}>
          {offered && <Badge color="success">{t('find.offered')}</Badge>}
          {forSsis && <Badge color="informative">{t('find.offeredForSsis')}</Badge>}
        </span>
        {event?.result && status !== 'cancelled' && <span className={styles.words}>{words(event)}</span>}
      </span>
      <span className={styles.actions}>
        {certificates.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={t('find.certificateNamed', { way: name })}
            onClick={() => open({ kind: 'certificate', certificates })}
          >
            {t('connection.test.certificate')}
          </Button>
        )}
        {event?.result?.ok && (
          <Button
            size="small"
            appearance={offered ? 'primary' : 'secondary'}
            aria-label={offered ? undefined : t('find.useNamed', { way: name })}
            onClick={() => onUse({ smtpServer: event.smtpServer, enableSsl: event.enableSsl })}
          >
            {offered ? t('find.use') : t('find.useWay')}
          </Button>
        )}
      </span>
    </li>
  );
}

/** Why it works or not, whether it does in SSIS, and what is to be known before it is used. */
function useWords(): (event: CandidateEvent) => string {
  const { t } = useTranslation();
  const diagnosisText = useDiagnosisText();
  const inSsisText = useInSsisText();
  return ({ result }) => {
    if (!result) return '';
    if (!result.ok) return diagnosisText(result.diagnosis).cause;
    const warnings = result.advice.filter(({ severity }) => severity === 'warning');
    return [
      t('find.works'),
      ...(result.inSsis ? [t('find.inSsis', { text: inSsisText(result.inSsis) })] : []),
      ...warnings.map((advice) => diagnosisText(advice).cause),
    ].join(' ');
  };
}
