import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate, Diagnosis } from '../../shared/contract/smtp-events.ts';
import { changesOf, type Fix, labelParams } from '../../shared/diagnosis/fix.ts';
import { fixesFor } from '../../shared/diagnosis/fixes.ts';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import { ConfirmDialog } from '../controls/ConfirmDialog.tsx';
import { useTrustAuthority } from './use-trust-authority.ts';

type FixButtonsProps = {
  findings: readonly Diagnosis[];
  properties: SmtpProperties;
  /** What the server showed in the test; empty where it showed none. */
  certificates: readonly Certificate[];
  /** Changes what is typed. */
  onApply: (changes: Partial<SmtpProperties>) => void;
  /** Tests what is typed: something outside of it has changed. */
  onTestAgain: () => void;
};

/** What can be done about findings with one press. What takes protection away is asked about first. */
export function FixButtons({ findings, properties, certificates, onApply, onTestAgain }: FixButtonsProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Fix>();
  const trust = useTrustAuthority(onTestAgain);
  const carryOut = (fix: Fix): void => {
    setAsked(undefined);
    if (fix.kind === 'trustAuthority') trust.mutate({ pem: fix.authority.pem });
    else onApply(changesOf(fix, properties));
  };
  const isAsked = ({ kind }: Fix): boolean => kind === 'turnSslOff' || kind === 'trustAuthority';
  return (
    <>
      {fixesFor(findings, { properties, certificates }).map((fix) => (
        <Button
          key={`${fix.kind} ${Object.values(labelParams(fix)).join()}`}
          size="small"
          disabledFocusable={fix.kind === 'trustAuthority' && trust.isPending}
          onClick={() => (isAsked(fix) ? setAsked(fix) : carryOut(fix))}
        >
          {t(`fix.label.${fix.kind}`, labelParams(fix))}
        </Button>
      ))}
      {asked && <Question fix={asked} onConfirm={() => carryOut(asked)} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function Question({ fix, onConfirm, onClose }: { fix: Fix; onConfirm: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const kind = fix.kind === 'trustAuthority' ? fix.kind : 'turnSslOff';
  const { subject = '', fingerprint256 = '' } = fix.kind === 'trustAuthority' ? fix.authority : {};
  return (
    <ConfirmDialog
      title={t(`fix.${kind}.title`)}
      text={t(`fix.${kind}.text`, { subject, fingerprint: fingerprint256 })}
      confirmLabel={t(`fix.${kind}.confirm`)}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}
