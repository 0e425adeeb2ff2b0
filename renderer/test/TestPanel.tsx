import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluate, LastResult } from '../../shared/contract/index.ts';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import { sameProperties } from '../connections/smtp-form.ts';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { useFormat } from '../controls/use-format.ts';
import { Capabilities } from './Capabilities.tsx';
import { EnvelopeFields } from './EnvelopeFields.tsx';
import { HistoryButton } from './HistoryButton.tsx';
import { SignIn } from './SignIn.tsx';
import { StepList } from './StepList.tsx';
import { TestActions } from './TestActions.tsx';
import type { ConnectionTest } from './use-connection-test.ts';
import type { EnvelopeState } from './use-envelope.ts';
import { Verdict } from './Verdict.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  result: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  stale: { filter: 'grayscale(1)', color: tokens.colorNeutralForeground3 },
});

export type TestPanelProps = {
  test: ConnectionTest;
  /** The stored connection manager that is tested; undefined for one that is new. */
  connectionId: string | undefined;
  /** The connection string as typed now: once it stands for something else, the result is stale. */
  connectionString: string;
  properties: SmtpProperties;
  /** Whether another Windows account would sign in now, which makes the result stale as well. */
  accountChanged: boolean;
  /** With what expressions are evaluated now; another result may come of it once it differs. */
  evaluate?: Evaluate | undefined;
  /** Values for a run, where expressions use them. */
  values?: ReactNode;
  /** The stored result, shown until something is tested here. */
  last: LastResult | undefined;
  envelope: EnvelopeState;
  /** Changes what is typed, such as for “Use port 587”. */
  onApply: (changes: Partial<SmtpProperties>) => void;
  onTestAgain: () => void;
  /** Asks for the Windows account's password and tests with it; undefined where no account was given. */
  onRetypePassword: (() => void) | undefined;
};

/** The Test part of the editor: steps live, then the verdict and what can be done about it. */
export function TestPanel(props: TestPanelProps) {
  const { test, connectionString, accountChanged, evaluate, last, envelope } = props;
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const styles = useStyles();
  const fresh = test.status === 'idle';
  const shown = fresh ? last?.result : test.result;
  const tested = fresh ? last?.connectionString : test.tested;
  const evaluatedElse = !fresh && JSON.stringify(test.testedWith) !== JSON.stringify(evaluate);
  const changed =
    tested !== undefined && (accountChanged || evaluatedElse || !sameProperties(tested, connectionString));
  const stale = test.status !== 'running' && changed;
  const newest = test.events.at(-1);
  const waiting = newest?.type === 'waiting' ? newest : undefined;
  return (
    <section className={styles.root} aria-label={t('connection.test.title')}>
      <div className={styles.head}>
        <h3 className={styles.title}>{t('connection.test.title')}</h3>
        {props.connectionId && <HistoryButton connectionId={props.connectionId} />}
      </div>
      <EnvelopeFields
        asked={envelope.asked}
        envelope={envelope.envelope}
        onAsked={envelope.setAsked}
        onEnvelope={envelope.setEnvelope}
      />
      {props.values}
      {evaluate && <p className={styles.note}>{t('expression.overrides.testNote')}</p>}
      {fresh && !last && <p className={styles.note}>{t('connection.test.hint')}</p>}
      {fresh && last && <p className={styles.note}>{t('connection.test.last', { date: dateTime(last.testedAt) })}</p>}
      {stale && <p className={styles.note}>{t('connection.test.stale')}</p>}
      <div className={mergeClasses(styles.result, stale && styles.stale)}>
        <StepList events={test.events} ended={test.status !== 'running'} />
        {test.status === 'running' && (
          <p className={styles.note}>
            {waiting ? t('testAll.waitingForServer', waiting) : t('connection.test.running')}
          </p>
        )}
        {test.status === 'cancelled' && !test.result && <p className={styles.note}>{t('connection.test.cancelled')}</p>}
        {test.status === 'failed' && <ErrorBar error={test.error} what={t('connection.test.failedCall')} />}
        <SignIn events={test.events} />
        <Capabilities events={test.events} />
        {shown && <Verdict diagnosis={shown.diagnosis} advice={shown.advice} inSsis={shown.inSsis} />}
        {shown && <TestActions {...props} result={shown} />}
      </div>
    </section>
  );
}
