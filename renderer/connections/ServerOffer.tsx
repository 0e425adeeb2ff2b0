import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import { serverParts } from '../../shared/model/server-parts.ts';
import { useProblemText } from '../controls/use-text.ts';

type ServerOfferProps = { smtpServer: string; onTake: (changes: Partial<SmtpProperties>) => void };

/** Where something else than a name was put into SMTP server: says what it is and offers what it may stand for. */
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
  const { kind, choices } = parts;
  const label =
    kind === 'connectionString' ? 'take' : kind === 'defaultPort' || kind === 'finalDot' ? 'takeOut' : 'use';
  return (
    <MessageBar layout={choices.length > 1 ? 'multiline' : 'auto'}>
      <MessageBarBody>{t(`connection.smtp.offer.${kind}`)}</MessageBarBody>
      <MessageBarActions>
        {choices.map((changes) => (
          <Button
            key={changes.smtpServer}
            size="small"
            // The field keeps the focus: leaving it would take the server from it before this choice is made.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(changes)}
          >
            {t(`connection.smtp.offer.${label}`, { server: changes.smtpServer })}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  );
}
