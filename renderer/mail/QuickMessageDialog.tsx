import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSmtp } from '../../shared/model/connection-manager.ts';
import { type Package, reachableConnections } from '../../shared/model/package.ts';
import { splitAttachments } from '../../shared/model/send-mail-task.ts';
import { client } from '../client.ts';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useEditedPackage } from '../definitions/use-edited.ts';
import { useOverrides } from '../expressions/OverridesProvider.tsx';
import { evaluateWith } from '../expressions/use-connection-expressions.ts';
import { MessageSize } from './MessageSize.tsx';
import { QuickMessageFields } from './QuickMessageFields.tsx';
import { asTask, type QuickMessage, quickMessageProblems } from './quick-message.ts';
import { RunPanel } from './RunPanel.tsx';
import { useRun } from './use-run.ts';
import { useSizeLimit } from './use-size-limit.ts';

type QuickMessageDialogProps = { packageId: string; connectionId?: string; onClose: () => void };

/** Sends one message through a connection manager, without a task. */
export function QuickMessageDialog({ packageId, connectionId, onClose }: QuickMessageDialogProps) {
  const { t } = useTranslation();
  // A package that is removed elsewhere meanwhile takes nothing away: the message needs its connection string only.
  const { pkg } = useEditedPackage(packageId);
  if (pkg) return <QuickMessageForm pkg={pkg} connectionId={connectionId} onClose={onClose} />;
  return (
    <FormDialog title={t('task.quick.title')} onClose={onClose}>
      <p>{t('task.quick.gone')}</p>
    </FormDialog>
  );
}

type QuickMessageFormProps = { pkg: Package; connectionId: string | undefined; onClose: () => void };

function QuickMessageForm({ pkg, connectionId, onClose }: QuickMessageFormProps) {
  const { t } = useTranslation();
  const run = useRun();
  const connections = reachableConnections(pkg).filter(isSmtp);
  const [message, setMessage] = useState<QuickMessage>(() => ({
    connectionId: connectionId ?? connections[0]?.id ?? '',
    from: '',
    to: '',
    subject: t('task.quick.subject'),
    text: t('task.quick.text'),
    priority: 'Normal',
    fileAttachments: '',
  }));
  const { overrides } = useOverrides(pkg);
  const [sent, setSent] = useState<QuickMessage>();
  const [checked, setChecked] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const connection = connections.find(({ id }) => id === message.connectionId);
  const problems = quickMessageProblems(message, connection);
  // Another server may have been chosen since.
  const limit = useSizeLimit(connection, sent?.connectionId === connection?.id ? run.events : []);

  const send = async (): Promise<void> => {
    setChecked(true);
    if (problems.length > 0 || !connection) {
      // Once the fields are marked.
      setTimeout(() => fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const { from, to, subject, text, priority, fileAttachments } = message;
    setSent(message);
    await run.start((signal) =>
      client.smtp.send(
        {
          connectionString: connection.connectionString,
          connectionId: connection.id,
          evaluate: evaluateWith(pkg, connection.propertyExpressions, overrides),
          mail: { from, to, subject, text, priority, attachments: splitAttachments(fileAttachments) },
        },
        { signal },
      ),
    );
  };
  return (
    <FormDialog
      title={t('task.quick.title')}
      help="quickMessage"
      submitLabel={t('task.quick.send')}
      submitDisabled={run.status === 'running'}
      onSubmit={send}
      onClose={onClose}
    >
      <div ref={fields} style={{ display: 'contents' }}>
        <QuickMessageFields
          pkg={pkg}
          message={message}
          onChange={(changes) => setMessage({ ...message, ...changes })}
          problems={checked ? problems : []}
        />
      </div>
      <MessageSize task={asTask(message)} pkg={pkg} limit={limit} />
      {sent && <RunPanel run={run} onLeave={onClose} onAgain={() => void send()} />}
    </FormDialog>
  );
}
