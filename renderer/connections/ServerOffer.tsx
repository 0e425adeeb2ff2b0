import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import { useProblemText } from '../controls/use-text.ts';
import { serverParts } from './server-parts.ts';

type ServerOfferProps = { smtpServer: string; onTake: (changes: Partial<SmtpProperties>) => void };

/** Where something else than a name was pasted into SMTP server: says what it is and offers to take it apart. */
export function ServerOffer({ smtpServer, onTake }: ServerOfferProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const parts = serverParts(smtpServer);
  if (!parts) return null;
  if (parts.kind === 'unusable') {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{problemText(parts.problem)}</MessageBarBody>
      </MessageBar>
    );
  }
  const labels = { url: 'use', connectionString: 'take', defaultPort: 'takeOut' } as const;
  return (
    <MessageBar>
      <MessageBarBody>{t(`connection.smtp.offer.${parts.kind}`)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => onTake(parts.changes)}>
          {t(`connection.smtp.offer.${labels[parts.kind]}`, { server: parts.changes.smtpServer })}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
