import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanServer } from '../../shared/model/clean-server.ts';
import { type ServerParts, serverParts } from '../../shared/model/server-parts.ts';
import { parseSmtpServer } from '../../shared/model/smtp-server.ts';
import { isPressed } from '../commands/shortcut.ts';
import { FormTextField } from '../controls/FormTextField.tsx';
import { isMac } from '../controls/platform.ts';
import { useStillWhilePressed } from '../controls/use-still-while-pressed.ts';
import { FindButton } from './FindButton.tsx';
import { FindSettings } from './FindSettings.tsx';
import { ServerOffer } from './ServerOffer.tsx';
import { TakenServerNote } from './TakenServerNote.tsx';
import { useFindSettings } from './use-find-settings.ts';
import type { useSmtpForm } from './use-smtp-form.ts';
import { useTakenServer } from './use-taken-server.ts';

/** What sets more than the server, and is clear: it is taken apart before the server is asked. */
const WHOLE = new Set<ServerParts['kind']>(['url', 'connectionString']);

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
  const { shown, take, putBack } = useTakenServer(form);
  const pasted = useRef(false);
  const smtpServer = form.watch('smtpServer');
  const taken = shown(smtpServer);
  const told = useStillWhilePressed(smtpServer);
  const toldTaken = shown(told);
  const { reset, server } = find;
  const host = hostIn(smtpServer);
  // What was found is about another server by now.
  useEffect(() => {
    if (server !== undefined && host !== server) reset();
  }, [host, server, reset]);

  // What is pasted is complete; what is typed is when the field is left.
  const changed = (): void => {
    fieldChanged();
    if (pasted.current) take();
    pasted.current = false;
  };
  // The browser's own undo knows only what was typed.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!taken || !isPressed(event, 'CmdOrCtrl+Z', isMac)) return;
    event.preventDefault();
    putBack(taken);
  };
  const start = async (): Promise<void> => {
    const parts = serverParts(form.getValues('smtpServer'));
    if (parts && parts.kind !== 'unusable' && WHOLE.has(parts.kind) && parts.choices[0]) apply(parts.choices[0]);
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
        onPaste={() => {
          pasted.current = true;
        }}
        onKeyDown={onKeyDown}
        onChanged={changed}
        onLeft={take}
        action={<FindButton running={find.status === 'running'} onStart={() => void start()} onCancel={find.cancel} />}
      />
      <div className={className}>
        {toldTaken && (
          <TakenServerNote
            taken={toldTaken}
            onUse={(other) => apply({ smtpServer: other })}
            onPutBack={() => putBack(toldTaken)}
          />
        )}
        <ServerOffer smtpServer={told} onTake={apply} />
        <FindSettings find={find} onUse={apply} />
      </div>
    </>
  );
}
