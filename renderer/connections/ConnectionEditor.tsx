import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConnectionManager, type ConnectionManagerType, isSmtp } from '../../shared/model/connection-manager.ts';
import { newConnection } from '../../shared/model/connections.ts';
import { idFromUuid } from '../../shared/model/id.ts';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useDefinitions } from '../definitions/use-definitions.ts';
import { useEdited, useEditedPackage } from '../definitions/use-edited.ts';
import { useDesigner } from '../designer/DesignerProvider.tsx';
import { FileEditor } from './FileEditor.tsx';
import { type ConnectionEditorProps, type EditedConnection, SmtpEditor } from './SmtpEditor.tsx';

type EditProps = { packageId: string; connectionId: string; onClose: () => void };

/** Edits a stored connection manager. One that is removed elsewhere meanwhile is added again by OK, and its package too. */
export function EditConnectionDialog({ packageId, connectionId, onClose }: EditProps) {
  const { t } = useTranslation();
  const { updateConnection, addConnectionAgain, addPackageAgain } = useDefinitions();
  const edited = useEdited(packageId, ({ connections }) => connections.find(({ id }) => id === connectionId));
  const { pkg, item: connection, inPackage, removed } = edited;
  if (!pkg || !connection) {
    return (
      <FormDialog title={t('connection.smtp.title')} size="small" onClose={onClose}>
        {t('connection.gone')}
      </FormDialog>
    );
  }
  const save = async ({ opened, typed, changes }: EditedConnection): Promise<string> => {
    if (removed === 'package') await addPackageAgain(pkg);
    if (!inPackage) await addConnectionAgain(packageId, { ...opened, ...typed });
    else if (Object.keys(changes).length > 0) await updateConnection(packageId, opened, changes);
    return connectionId;
  };
  return (
    <Editor
      pkg={pkg}
      connection={connection}
      stored={!removed}
      taken={pkg.connections.filter(({ id }) => id !== connectionId).map(({ name }) => name)}
      removed={removed}
      onSave={save}
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
  const { addConnection, addPackageAgain } = useDefinitions();
  const { select } = useDesigner();
  const { pkg, removed } = useEditedPackage(packageId);
  const [draft] = useState(() => pkg && newConnection(pkg, type, () => idFromUuid(crypto.randomUUID())));
  if (!pkg || !draft) return null;
  return (
    <Editor
      pkg={pkg}
      connection={draft}
      stored={false}
      taken={pkg.connections.map(({ name }) => name)}
      removed={removed}
      onSave={async ({ typed }) => {
        if (removed === 'package') await addPackageAgain(pkg);
        const added = await addConnection(packageId, type, typed);
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
