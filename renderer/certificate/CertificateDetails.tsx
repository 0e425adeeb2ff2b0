import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../shared/contract/smtp-events.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import { useFormat } from '../controls/use-format.ts';
import { validityOf } from './certificate-names.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  code: { fontFamily: tokens.fontFamilyMonospace },
  bad: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

type CertificateDetailsProps = {
  certificate: Certificate;
  /** Whether it is a server's own: without a name in it clients refuse it. */
  server: boolean;
};

/** The fields of one certificate. */
export function CertificateDetails({ certificate, server }: CertificateDetailsProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const format = useFormat();
  const validity = validityOf(certificate, new Date());
  const { subject, issuer, altNames, validFrom, validTo, publicKey, serialNumber, fingerprint256, selfSigned, pem } =
    certificate;
  const mark = (state: 'expired' | 'notYetValid'): ReactNode =>
    validity === state && <span className={styles.bad}> · {t(`settings.certificate.${state}`)}</span>;
  return (
    <>
      <dl className={styles.list}>
        <Fact name={t('settings.certificate.subject')}>{subject}</Fact>
        <Fact name={t('settings.certificate.issuer')}>
          {issuer}
          {selfSigned && ` (${t('settings.certificate.selfSigned')})`}
        </Fact>
        {(server || altNames.length > 0) && (
          <Fact name={t('settings.certificate.altNames')}>
            {altNames.length > 0 ? altNames.join(', ') : t('settings.certificate.noAltNames')}
          </Fact>
        )}
        <Fact name={t('settings.certificate.validFrom')}>
          {format.dateTime(validFrom)}
          {mark('notYetValid')}
        </Fact>
        <Fact name={t('settings.certificate.validTo')}>
          {format.dateTime(validTo)}
          {mark('expired')}
        </Fact>
        <Fact name={t('settings.certificate.publicKey')}>{publicKey}</Fact>
        <Fact name={t('settings.certificate.serialNumber')} code>
          {serialNumber}
        </Fact>
        <Fact name={t('settings.certificate.fingerprint')} code>
          {fingerprint256}{' '}
          <CopyButton text={fingerprint256} label={t('settings.certificate.copyFingerprint')} iconOnly />
        </Fact>
      </dl>
      <div>
        <CopyButton text={pem} label={t('settings.certificate.copyPem')} appearance="secondary" />
      </div>
    </>
  );
}

function Fact({ name, code = false, children }: { name: string; code?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={mergeClasses(styles.value, code && styles.code)}>{children}</dd>
    </>
  );
}
