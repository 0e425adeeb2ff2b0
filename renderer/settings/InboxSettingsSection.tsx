import { Switch } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxSettings } from '../../shared/contract/inbox.ts';
import { orpc } from '../client.ts';
import { TextField } from '../controls/TextField.tsx';
import { useInboxActions } from '../inbox/use-inbox-actions.ts';

type InboxSettingsSectionProps = { inbox: InboxSettings; onChange: (inbox: InboxSettings) => void };

/** How the test inbox listens. A running one goes over to the new settings at once. */
export function InboxSettingsSection({ inbox, onChange }: InboxSettingsSectionProps) {
  const { t } = useTranslation();
  const { start } = useInboxActions();
  const { data: status } = useQuery(orpc.inbox.status.queryOptions());
  const [typed, setTyped] = useState<string>();
  const port = typed ?? String(inbox.port);
  const valid = /^\d{1,5}$/.test(port) && Number(port) <= 65_535;

  // A running inbox stores what it could use; one that is stopped only has settings.
  const apply = (changes: Partial<InboxSettings>): void => {
    if (status?.running) start.mutate(changes);
    else onChange({ ...inbox, ...changes });
  };
  const applyPort = (): void => {
    if (!valid) return;
    setTyped(undefined);
    if (Number(port) !== inbox.port) apply({ port: Number(port) });
  };
  return (
    <>
      <TextField
        label={t('settings.inboxPort')}
        value={port}
        onChange={setTyped}
        onBlur={applyPort}
        inputMode="numeric"
        problem={valid ? undefined : t('settings.inboxPortInvalid')}
        hint={t('settings.inboxPortHint')}
      />
      <Switch
        checked={inbox.tls}
        label={{ children: t('settings.inboxTls'), size: 'small' }}
        onChange={(_, { checked }) => apply({ tls: checked })}
      />
      <Switch
        checked={inbox.requireWindowsAuthentication ?? false}
        label={{ children: t('inbox.requireWindowsAuthentication'), size: 'small' }}
        onChange={(_, { checked }) => apply({ requireWindowsAuthentication: checked })}
      />
    </>
  );
}
