import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Envelope } from '../../shared/contract/index.ts';
import { useCheckboxStyles } from '../controls/checkbox-styles.ts';
import { TextField } from '../controls/TextField.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type EnvelopeFieldsProps = {
  asked: boolean;
  envelope: Envelope;
  onAsked: (asked: boolean) => void;
  onEnvelope: (envelope: Envelope) => void;
};

/** The optional part of a connection test: a sender and a recipient that the server is asked about. */
export function EnvelopeFields({ asked, envelope, onAsked, onEnvelope }: EnvelopeFieldsProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const checkbox = useCheckboxStyles();
  return (
    <div className={styles.root}>
      <Checkbox
        className={checkbox.root}
        label={t('connection.test.envelope')}
        checked={asked}
        onChange={(_, { checked }) => onAsked(checked === true)}
      />
      {asked && (
        <>
          <TextField
            label={t('connection.test.from')}
            inputMode="email"
            value={envelope.from}
            onChange={(from) => onEnvelope({ ...envelope, from })}
          />
          <TextField
            label={t('connection.test.to')}
            inputMode="email"
            value={envelope.to}
            onChange={(to) => onEnvelope({ ...envelope, to })}
          />
          <p className={styles.note}>{t('connection.test.envelopeNote')}</p>
        </>
      )}
    </div>
  );
}
