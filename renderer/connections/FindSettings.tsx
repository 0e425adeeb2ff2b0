import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { useAnnounceText } from '../controls/use-announce-text.ts';
import { FindWay } from './FindWay.tsx';
import { waysOf } from './find-ways.ts';
import { type FindSettingsState, useFindResultText } from './use-find-settings.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: 0, padding: 0 },
  result: { margin: 0 },
});

type FindSettingsProps = { find: FindSettingsState; onUse: (changes: Partial<SmtpProperties>) => void };

/** The ways to the server, each with what came of it while the others are still being asked. */
export function FindSettings({ find, onUse }: FindSettingsProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const announce = useAnnounceText();
  const resultText = useFindResultText();
  const { status, result, events, error } = find;
  if (status === 'idle') return null;
  return (
    <section className={styles.root} aria-label={t('find.title')}>
      <div className={styles.head}>
        <h3 className={styles.title}>{t('find.title')}</h3>
        <Button
          size="small"
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={t('common.dismiss')}
          title={t('common.dismiss')}
          onClick={find.reset}
        />
      </div>
      {status === 'failed' ? (
        <ErrorBar error={error} what={t('find.failedCall')} />
      ) : (
        <ul className={styles.list} aria-label={t('find.title')}>
          {waysOf(events).map((way) => (
            <FindWay
              key={way.candidate}
              way={way}
              result={result}
              ended={status !== 'running'}
              onUse={(changes) => {
                onUse(changes);
                announce(t('find.used', { way: t(`find.ways.${way.candidate}`) }));
              }}
            />
          ))}
        </ul>
      )}
      {result && <p className={styles.result}>{resultText(result).join(' ')}</p>}
      {!result && status === 'cancelled' && <p className={styles.result}>{t('find.cancelled')}</p>}
    </section>
  );
}
