import {
  MessageBar,
  MessageBarBody,
  type MessageBarProps,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SendResult } from '../../shared/contract/smtp-events.ts';
import { useFormat } from '../controls/use-format.ts';
import { useDiagnosisText, useInSsisText } from '../controls/use-text.ts';

const INTENTS = {
  sent: 'success',
  partly: 'warning',
  failed: 'error',
  unknown: 'warning',
  cancelled: 'info',
} as const satisfies Record<SendResult['outcome'], MessageBarProps['intent']>;

const useStyles = makeStyles({ text: { margin: '2px 0', overflowWrap: 'anywhere' } });

/** How a run ended: in one sentence, why, what to change, and what SSIS would have done. */
export function RunVerdict({ result }: { result: SendResult }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const format = useFormat();
  const diagnosisText = useDiagnosisText();
  const inSsisText = useInSsisText();
  const { cause, fix } = diagnosisText(result.diagnosis);
  return (
    <MessageBar intent={INTENTS[result.outcome]} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {t(`task.run.outcome.${result.outcome}`)} ({format.duration(result.ms)})
        </MessageBarTitle>
        <p className={styles.text}>
          {cause} {fix}
        </p>
        {result.inSsis && (
          <p className={styles.text}>
            <strong>{t('task.run.inSsis')}</strong> {inSsisText(result.inSsis)}
          </p>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
