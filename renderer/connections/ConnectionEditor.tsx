import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConnectionManager, type ConnectionManagerType, isSmtp } from '../../shared/model/connection-manager.ts';
import { newConnection } from '../../shared/model/connections.ts';
import { idFromUuid } from '../../shared/model/id.ts';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useDefinitions } from '../definitions/use-definitions.ts';
import { usePackage } from '../definitions/use-packages.ts';
import { useDesigner } from '../designer/DesignerProvider.tsx';
import { FileEditor } from './FileEditor.tsx';
import { type ConnectionEditorProps, SmtpEditor } from './SmtpEditor.tsx';

type EditProps = { packageId: string; connectionId: string; onClose: () => void };

/** Edits a stored connection manager. */
export function EditConnectionDialog({ packageId, connectionId, onClose }: EditProps) {
  const { t } = useTranslation();
  const { updateConnection } = useDefinitions();
  const pkg = usePackage(packageId);
  const connection = pkg?.connections.find(({ id }) => id === connectionId);
  if (!pkg || !connection) {
    return (
      <FormDialog title={t('connection.smtp.title')} size="small" onClose={onClose}>
        {t('connection.gone')}
      </FormDialog>
    );
  }
  return (
    <Editor
      pkg={pkg}
      connection={connection}
      stored
      taken={pkg.connections.filter(({ id }) => id !== connectionId).map(({ name }) => name)}
      onSave={async (fields) => {
        await updateConnection(packageId, connection, fields);
        return connectionId;
      }}
      onClose={onClose}
    />
  );
}

type NewProps = {
  packageId: string;
  type: ConnectionManagerType;
  onAdded?: ((connection: ConnectionManager) => void) | undefined;
  onClose: () => void;
};

/** Edits a connection manager that is added to the package by OK, as in SSIS Designer. */
export function NewConnectionDialog({ packageId, type, onAdded, onClose }: NewProps) {
  const { addConnection } = useDefinitions();
  const { select } = useDesigner();
  const pkg = usePackage(packageId);
  const [draft] = useState(() => pkg && newConnection(pkg, type, () => idFromUuid(crypto.randomUUID())));
  if (!pkg || !draft) return null;
  return (
    <Editor
      pkg={pkg}
      connection={draft}
      stored={false}
      taken={pkg.connections.map(({ name }) => name)}
      onSave={async (fields) => {
        const added = await addConnection(packageId, type, fields);
        select('connection', [added.id]);
        onAdded?.(added);
        return added.id;
      }}
      onClose={onClose}
    />
  );
}

/** The editor for the connection manager's type. What was opened stays, even if the definition changes meanwhile. */
function Editor(props: ConnectionEditorProps<ConnectionManager>) {
  const [connection] = useState(props.connection);
  return isSmtp(connection) ? (
    <SmtpEditor {...props} connection={connection} />
  ) : (
    <FileEditor {...props} connection={connection} />
  );
}
