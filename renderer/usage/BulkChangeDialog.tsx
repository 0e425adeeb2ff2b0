import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkChange, Usage } from '../../shared/contract/package-files.ts';
import { client } from '../client.ts';
import { ChoiceField } from '../controls/ChoiceField.tsx';
import { ErrorBar } from '../controls/ErrorBar.tsx';
import { FormDialog } from '../controls/FormDialog.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useFileOperations } from '../files/use-file-operations.ts';
import { usePropertyText } from '../files/use-property-text.ts';
import { useNotices } from '../notices/NoticeProvider.tsx';
import { BulkResultView } from './BulkResultView.tsx';
import { type BulkProperty, changeOf, isSwitch, propertiesOf, targetsOf } from './bulk-change.ts';
import { useBulkRun } from './use-bulk-run.ts';

const useStyles = makeStyles({
  introduction: { margin: 0 },
  note: { margin: 0, paddingLeft: '33%', color: tokens.colorNeutralForeground2 },
});

type BulkChangeProps = { usages: readonly Usage[]; onApplied: () => void; onClose: () => void };

/** Changes one property of many objects in their files: what to, then every line that changes, then it is written. */
export function BulkChangeDialog({ usages, onApplied, onClose }: BulkChangeProps) {
  const [change, setChange] = useState<BulkChange>();
  const [typed, setTyped] = useState<{ property: BulkProperty; value: string }>();
  return change ? (
    <Preview change={change} onBack={() => setChange(undefined)} onApplied={onApplied} onClose={onClose} />
  ) : (
    <ChooseChange
      usages={usages}
      {...(typed && { typed })}
      onChosen={(chosen, was) => {
        setTyped(was);
        setChange(chosen);
      }}
      onClose={onClose}
    />
  );
}

type Typed = { readonly property: BulkProperty; readonly value: string };

type ChooseProps = {
  usages: readonly Usage[];
  /** What was typed before, for the way back from the preview. */
  typed?: Typed;
  onChosen: (change: BulkChange, typed: Typed) => void;
  onClose: () => void;
};

function ChooseChange({ usages, typed, onChosen, onClose }: ChooseProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const propertyText = usePropertyText();
  const properties = propertiesOf(usages);
  const [property, setProperty] = useState<BulkProperty>(typed?.property ?? properties[0] ?? 'smtpServer');
  const [value, setValue] = useState(typed?.value ?? '');
  const [problem, setProblem] = useState<string>();
  const targets = targetsOf(usages, property);
  const submit = (): void => {
    const change = changeOf(property, isSwitch(property) && value === '' ? 'True' : value);
    if (change) onChosen({ targets, change }, { property, value });
    else setProblem(t('usage.bulk.notNumber'));
  };
  return (
    <FormDialog
      title={t('usage.bulk.title')}
      help="files"
      submitLabel={t('usage.bulk.preview')}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={styles.introduction}>{t('usage.bulk.introduction', { count: usages.length })}</p>
      <ChoiceField
        label={t('usage.bulk.property')}
        value={property}
        choices={properties.map((one) => ({ value: one, text: propertyText(one) }))}
        onChange={(chosen) => {
          setProperty(chosen);
          setValue('');
          setProblem(undefined);
        }}
      />
      {isSwitch(property) ? (
        <ChoiceField
          label={t('usage.bulk.value')}
          value={value === 'False' ? 'False' : 'True'}
          choices={[
            { value: 'True', text: t('usage.bulk.on') },
            { value: 'False', text: t('usage.bulk.off') },
          ]}
          onChange={setValue}
        />
      ) : (
        <TextField
          label={t('usage.bulk.value')}
          value={value}
          onChange={(text) => {
            setValue(text);
            setProblem(undefined);
          }}
          problem={problem}
          autoFocus
          {...(property === 'timeout' && { inputMode: 'numeric' as const })}
        />
      )}
      {targets.length < usages.length && (
        <p className={styles.note}>{t('usage.bulk.partly', { count: targets.length })}</p>
      )}
    </FormDialog>
  );
}

type PreviewProps = { change: BulkChange; onBack: () => void; onApplied: () => void; onClose: () => void };

function Preview({ change, onBack, onApplied, onClose }: PreviewProps) {
  const { t } = useTranslation();
  const { notify } = useNotices();
  const { refresh } = useFileOperations();
  const preview = useBulkRun();
  const applied = useBulkRun();
  const { run: runPreview, cancel: cancelPreview } = preview;
  const read = useCallback(
    () => void runPreview((signal) => client.packageFiles.preview(change, { signal })),
    [runPreview, change],
  );
  useEffect(() => {
    read();
    return cancelPreview;
  }, [read, cancelPreview]);
  const applying = applied.status === 'running';
  const over = applied.status !== 'idle' && !applying;
  const count = preview.result.diffs.length;

  const apply = async (): Promise<void> => {
    const { previewed } = preview.result;
    const { status, result } = await applied.run((signal) =>
      client.packageFiles.apply({ ...change, previewed: [...previewed] }, { signal }),
    );
    await refresh();
    onApplied();
    if (status !== 'done') return;
    notify({ text: t('usage.bulk.done', { count: result.diffs.length }), intent: 'success' });
    if (result.refused.length === 0) onClose();
  };
  return (
    <FormDialog
      title={t('usage.bulk.title')}
      size="large"
      help="files"
      {...(!over && {
        onSubmit: apply,
        submitLabel: t('usage.bulk.apply', { count }),
        submitDisabled: preview.status !== 'done' || count === 0 || applying,
      })}
      // While files are written, this ends the writing and shows how far it came.
      onClose={applying ? applied.cancel : onClose}
      actions={!over && !applying && <Button onClick={onBack}>{t('usage.bulk.back')}</Button>}
    >
      {preview.status === 'failed' && <ErrorBar error={preview.error} onRetry={read} />}
      {applied.status === 'failed' && <ErrorBar error={applied.error} />}
      {preview.status === 'running' && <Progress run={preview} words="usage.bulk.previewing" />}
      {applying && <Progress run={applied} words="usage.bulk.applying" />}
      {applied.status === 'cancelled' && <p role="status">{t('usage.bulk.cancelled')}</p>}
      {over ? (
        <BulkResultView result={applied.result} done />
      ) : (
        preview.status === 'done' && <BulkResultView result={preview.result} />
      )}
    </FormDialog>
  );
}

type ProgressProps = {
  run: { readonly files: number; readonly done: number };
  words: 'usage.bulk.previewing' | 'usage.bulk.applying';
};

function Progress({ run: { files, done }, words }: ProgressProps) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <p>{t(words, { done, files })}</p>
      {/* Always with a value: Fluent cannot end the other kind where motion is reduced. */}
      <ProgressBar value={done} max={Math.max(1, files)} aria-label={t('usage.bulk.title')} />
    </div>
  );
}
