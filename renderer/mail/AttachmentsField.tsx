import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilePicker } from '../controls/FilePicker.tsx';
import { useFormat } from '../controls/use-format.ts';
import { AttachmentList } from './AttachmentList.tsx';
import { KEEP_MAX, useAttachments } from './use-attachments.ts';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalXS,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: {
    border: `1px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
  row: { display: 'flex', gap: tokens.spacingHorizontalXS, flexWrap: 'wrap' },
  path: { flex: '1 1 12em', minWidth: 0 },
});

type AttachmentsFieldProps = {
  /** FileAttachments as SSIS keeps it, `|` between paths. */
  value: string;
  onChange: (line: string) => void;
  inputRef?: (element: HTMLInputElement | null) => void;
};

/** The files to attach: paths typed, chosen or dropped, each looked at on disk. */
export function AttachmentsField({ value, onChange, inputRef }: AttachmentsFieldProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const format = useFormat();
  const [path, setPath] = useState('');
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const attachments = useAttachments(value, onChange);

  const addPath = (): void => {
    // Paths copied from Windows Explorer come in quotes.
    attachments.add(path.split('|').map((part) => part.trim().replace(/^"(.*)"$/, '$1')));
    setPath('');
  };
  const keep = (files: readonly File[]): void => {
    const large = files.find(({ size }) => size > KEEP_MAX);
    if (large) attachments.setProblem(t('task.attachment.tooLarge', { name: large.name, max: format.bytes(KEEP_MAX) }));
    else void attachments.keepFiles(files);
  };
  const drag = (event: DragEvent, hovering: boolean): void => {
    event.preventDefault();
    setOver(hovering);
  };
  const { problem } = attachments;
  return (
    <Field
      label={t('task.property.fileAttachments')}
      orientation="horizontal"
      size="small"
      validationState={problem ? 'error' : 'none'}
      validationMessage={problem}
      hint={t('task.attachment.hint')}
    >
      {(control) => (
        <fieldset
          aria-label={t('task.property.fileAttachments')}
          className={mergeClasses(styles.zone, over && styles.over)}
          onDragOver={(event) => drag(event, true)}
          onDragLeave={(event) => drag(event, false)}
          onDrop={(event) => {
            drag(event, false);
            keep([...event.dataTransfer.files]);
          }}
        >
          <AttachmentList paths={attachments.paths} onRemove={attachments.remove} />
          <div className={styles.row}>
            <Input
              {...control}
              ref={inputRef}
              className={styles.path}
              size="small"
              value={path}
              placeholder={t('task.attachment.path')}
              spellCheck={false}
              autoComplete="off"
              onChange={(_, data) => setPath(data.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing || path.trim() === '') return;
                event.preventDefault();
                addPath();
              }}
              onBlur={() => path.trim() !== '' && addPath()}
            />
            <Button
              size="small"
              disabledFocusable={attachments.busy}
              onClick={async () => (await attachments.browse()) || picker.current?.click()}
            >
              {t('task.attachment.browse')}
            </Button>
          </div>
          <FilePicker ref={picker} multiple onPick={keep} />
        </fieldset>
      )}
    </Field>
  );
}
