import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionManager, SmtpConnectionManager } from '../../shared/model/connection-manager.ts';
import { formatConnectionString } from '../../shared/model/connection-string.ts';
import { Failure } from '../../shared/model/failure.ts';
import type { Package } from '../../shared/model/package.ts';
import { accountName, tidyAccount } from '../../shared/model/windows-account.ts';
import { givenOf, sameGiven } from '../accounts/account-form.ts';
import { useWindowsAccount } from '../accounts/use-windows-account.ts';
import { changedValues } from '../controls/changed-values.ts';
import { FormDialog } from '../controls/FormDialog.tsx';
import { errorsOf } from '../controls/form-problems.ts';
import type { Removed } from '../controls/RemovedBar.tsx';
import { useProblemText } from '../controls/use-text.ts';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { OutcomesProvider } from '../expressions/AtRunTime.tsx';
import { ExpressionList } from '../expressions/ExpressionList.tsx';
import { FoldedSection } from '../expressions/FoldedSection.tsx';
import { OverrideFields } from '../expressions/OverrideFields.tsx';
import { useConnectionExpressions, useTypedEvaluation } from '../expressions/use-connection-expressions.ts';
import { useNotices } from '../notices/NoticeProvider.tsx';
import { TestButton } from '../test/TestButton.tsx';
import { TestPanel } from '../test/TestPanel.tsx';
import { useConnectionTest } from '../test/use-connection-test.ts';
import { useEnvelope } from '../test/use-envelope.ts';
import { useLastResult } from '../test/use-last-result.ts';
import { AdvancedFields } from './AdvancedFields.tsx';
import { SmtpFields } from './SmtpFields.tsx';
import { propertiesOf, type SmtpForm, sameProperties } from './smtp-form.ts';
import { useSmtpForm } from './use-smtp-form.ts';

export type ConnectionEditorProps<Connection> = {
  pkg: Package;
  /** What is edited; a new one has its defaults and is stored by `onSave` only. */
  connection: Connection;
  /** Whether it is stored already: its tests then become its badge. */
  stored: boolean;
  /** Names of the other connection managers in its package. */
  taken: readonly string[];
  /** Where it was removed elsewhere meanwhile: `onSave` adds it again. */
  removed?: Removed | undefined;
  /** Answers with the id of what is stored. */
  onSave: (edited: EditedConnection) => Promise<string>;
  onClose: () => void;
};

/** What an editor made of a connection manager. */
export type EditedConnection = {
  /** As the editor opened it. */
  opened: ConnectionManager;
  /** What is in the form. */
  typed: ConnectionFields;
  /** What of it was changed. */
  changes: Partial<ConnectionFields>;
};

type ConnectionFields = Omit<ConnectionManager, 'id' | 'connectionManagerType'>;

/** The SMTP Connection Manager Editor, as in SSIS Designer, with a test of what is typed. */
export function SmtpEditor({
  pkg,
  connection,
  stored,
  taken,
  removed,
  onSave,
  onClose,
}: ConnectionEditorProps<SmtpConnectionManager>) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { list, expressions, ...edited } = useConnectionExpressions(pkg, connection);
  const form = useSmtpForm(connection, taken, expressions);
  const test = useConnectionTest(stored ? connection.id : undefined);
  const account = useWindowsAccount(stored ? connection.id : undefined);
  const { notifyError } = useNotices();
  const { open } = useDialogs();
  const envelope = useEnvelope(connection.id);
  const last = useLastResult(connection);
  const panel = useRef<HTMLDivElement>(null);
  const values = form.watch();
  const properties = propertiesOf(values);
  const { outcomes, evaluate } = useTypedEvaluation(pkg, connection, { ...values, expressions });

  // An anonymous connection shows no account, and needs none.
  const accountFine = (): boolean => !form.getValues('useWindowsAuthentication') || account.check();
  const { dirtyFields, isDirty } = form.formState;
  const save = async ({ name, description, delayValidation }: SmtpForm): Promise<void> => {
    if (!accountFine()) return;
    try {
      const connectionString = formatConnectionString(propertiesOf(form.getValues()));
      const id = await onSave({
        opened: connection,
        typed: { name, description, delayValidation, connectionString, propertyExpressions: expressions },
        changes: {
          ...changedValues({ name, description, delayValidation }, dirtyFields),
          ...(!sameProperties(connection.connectionString, connectionString) && { connectionString }),
          ...edited.changes,
        },
      });
      // The definition is stored by now: an account that can't be is told about where it is still seen.
      await account.save(id).catch(notifyError);
      onClose();
    } catch (error) {
      if (error instanceof Failure) {
        for (const [field, found] of Object.entries(errorsOf<SmtpForm>(error.problems, problemText))) {
          if (field in values) form.setError(field as keyof SmtpForm, { message: String(found?.message) });
        }
      }
      throw error;
    }
  };
  const runTest = async (given = account.given()): Promise<void> => {
    const fine = await form.trigger(['smtpServer', 'timeout', 'connectionString'], { shouldFocus: true });
    if (!fine || !accountFine()) return;
    if (stored) envelope.remember();
    await test.start(formatConnectionString(propertiesOf(form.getValues())), envelope.effective, given, evaluate);
  };
  // A password that was just asked for stays known, wrong or not. The next one is typed, and stored by OK only.
  const retypePassword = (): void => {
    const onAnswer = async (password: string | undefined): Promise<void> => {
      if (password === undefined) return;
      account.change({ password });
      void runTest(givenOf({ ...account.form, password }));
    };
    open({ kind: 'password', account: accountName(tidyAccount(account.form)), onAnswer });
  };
  // The verdict comes at the end of the panel, and the panel at the end of the dialog.
  useEffect(() => {
    if (test.status !== 'idle') panel.current?.scrollIntoView({ block: 'end' });
  }, [test.status]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'F5') return;
    event.preventDefault();
    if (test.status !== 'running') void runTest();
  };

  return (
    <FormDialog
      title={t('connection.smtp.title')}
      help="smtpConnection"
      dirty={isDirty || account.dirty || edited.dirty}
      onSubmit={form.handleSubmit(save)}
      onClose={onClose}
      onKeyDown={onKeyDown}
      removed={removed}
      actions={<TestButton running={test.status === 'running'} onStart={() => void runTest()} onCancel={test.cancel} />}
    >
      <OutcomesProvider outcomes={outcomes}>
        <SmtpFields form={form} />
        <AdvancedFields form={form} account={account} />
      </OutcomesProvider>
      <FoldedSection title={t('expression.title')} count={expressions.length}>
        <ExpressionList {...list} outcomes={outcomes} />
      </FoldedSection>
      <div ref={panel}>
        <TestPanel
          test={test}
          connectionId={stored ? connection.id : undefined}
          connectionString={values.connectionString}
          properties={properties}
          accountChanged={properties.useWindowsAuthentication && !sameGiven(test.testedAccount, account.given())}
          evaluate={evaluate}
          values={evaluate && <OverrideFields pkg={pkg} />}
          last={stored ? last : undefined}
          envelope={envelope}
          onApply={form.apply}
          onTestAgain={() => void runTest()}
          onRetypePassword={
            properties.useWindowsAuthentication && account.form.user.trim() !== '' ? retypePassword : undefined
          }
        />
      </div>
    </FormDialog>
  );
}
