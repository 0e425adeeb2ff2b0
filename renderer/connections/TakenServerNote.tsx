import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { TakenServer } from './use-taken-server.ts';

type TakenServerNoteProps = {
  taken: TakenServer;
  onUse: (server: string) => void;
  onPutBack: () => void;
};

/** Says which server was taken from what was entered; it can be put back, or mean another one. */
export function TakenServerNote({ taken, onUse, onPutBack }: TakenServerNoteProps) {
  const { t } = useTranslation();
  const { server, others } = taken;
  return (
    <MessageBar layout={others.length > 0 ? 'multiline' : 'auto'}>
      <MessageBarBody>{t('connection.smtp.taken', { server })}</MessageBarBody>
      <MessageBarActions>
        {others.map((other) => (
          <Button key={other} size="small" onClick={() => onUse(other)}>
            {t('connection.smtp.offer.use', { server: other })}
          </Button>
        ))}
        <Button size="small" onClick={onPutBack}>
          {t('common.undo')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
