import { Tab, TabList } from '@fluentui/react-components';
import { Certificate20Regular, ErrorCircle20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../shared/contract/smtp-events.ts';
import { FormDialog } from '../controls/FormDialog.tsx';
import { CertificateDetails } from './CertificateDetails.tsx';
import { shortName, validityOf } from './certificate-names.ts';
import { TrustAuthority } from './TrustAuthority.tsx';

type CertificateDialogProps = {
  /** The chain as the server sent it, its own certificate first. */
  certificates: readonly Certificate[];
  onClose: () => void;
};

/** What a server proves itself with, and the offer to trust who signed it. */
export function CertificateDialog({ certificates, onClose }: CertificateDialogProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(0);
  const certificate = certificates[shown];
  return (
    <FormDialog title={t('settings.certificate.title')} onClose={onClose}>
      {certificates.length > 1 && (
        <TabList
          vertical
          size="small"
          aria-label={t('settings.certificate.chain')}
          selectedValue={shown}
          onTabSelect={(_, { value }) => setShown(Number(value))}
        >
          {certificates.map((link, index) => (
            <Tab
              // Two links of a chain can be the same certificate; the chain never changes.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={index}
              value={index}
              icon={validityOf(link, new Date()) === 'valid' ? <Certificate20Regular /> : <ErrorCircle20Regular />}
            >
              {shortName(link.subject)}
            </Tab>
          ))}
        </TabList>
      )}
      {certificate && <CertificateDetails certificate={certificate} server={shown === 0 && !certificate.selfSigned} />}
      <TrustAuthority chain={certificates} />
    </FormDialog>
  );
}
