import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { parseSmtpServer } from '../../shared/model/smtp-server.ts';
import { FormTextField } from '../controls/FormTextField.tsx';
import { cleanServer } from './clean-server.ts';
import { FindButton } from './FindButton.tsx';
import { FindSettings } from './FindSettings.tsx';
import { ServerOffer } from './ServerOffer.tsx';
import { type ServerParts, serverParts } from './server-parts.ts';
import { useFindSettings } from './use-find-settings.ts';
import type { useSmtpForm } from './use-smtp-form.ts';

/** What stands for one server and no other: it is taken apart before the server is asked. */
const CLEAR = new Set<ServerParts['kind']>(['url', 'webAddress', 'port', 'connectionString']);

/** The host that a text names, which is what is asked: the ports are what is looked for. */
const hostIn = (text: string): string => {
  const server = parseSmtpServer(cleanServer(text));
  return 'host' in server ? server.host : '';
};

type ServerFieldProps = { form: ReturnType<typeof useSmtpForm>; className: string };

/** The server's name, what else it may be, and the settings that it works with. */
export function ServerField({ form, className }: ServerFieldProps) {
  const { t } = useTranslation();
  const { control, fieldChanged, apply } = form;
  const find = useFindSettings();
  const smtpServer = form.watch('smtpServer');
  const { reset, server } = find;
  const host = hostIn(smtpServer);
  // What was found is about another server by now.
  useEffect(() => {
    if (server !== undefined && host !== server) reset();
  }, [host, server, reset]);

  const clean = (): void => {
    const cleaned = cleanServer(form.getValues('smtpServer'));
    if (cleaned === form.getValues('smtpServer')) return;
    form.setValue('smtpServer', cleaned, { shouldDirty: true, shouldValidate: true });
  };
  const start = async (): Promise<void> => {
    const parts = serverParts(smtpServer);
    if (parts && parts.kind !== 'unusable' && CLEAR.has(parts.kind) && parts.choices[0]) apply(parts.choices[0]);
    if (await form.trigger('smtpServer', { shouldFocus: true })) find.start(hostIn(form.getValues('smtpServer')));
  };
  return (
    <>
      <FormTextField
        control={control}
        name="smtpServer"
        label={t('connection.smtp.server')}
        placeholder={t('connection.smtp.serverPlaceholder')}
        required
        autoFocus
        onChanged={fieldChanged}
        onLeft={clean}
        action={<FindButton running={find.status === 'running'} onStart={() => void start()} onCancel={find.cancel} />}
      />
      <div className={className}>
        <ServerOffer smtpServer={smtpServer} onTake={apply} />
        <FindSettings find={find} onUse={apply} />
      </div>
    </>
  );
}
