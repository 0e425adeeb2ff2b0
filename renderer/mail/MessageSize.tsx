import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { attachmentsWithin, sizeInWords } from '../../shared/capabilities.ts';
import type { Package } from '../../shared/model/package.ts';
import { type SendMailTask, splitAttachments } from '../../shared/model/send-mail-task.ts';
import { previewHeaders, previewText } from './message-preview.ts';
import { base64Size, estimateMessageSize } from './message-size.ts';
import { useFileStates } from './use-attachments.ts';

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The estimated size of the message, what its attachments add, and what the server takes where that is known. */
export function MessageSize({ task, pkg, limit }: { task: SendMailTask; pkg: Package; limit: number | undefined }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { size, complete, attached, encoded } = useMessageSize(task, pkg);
  const shown = sizeInWords(size);
  const over = limit !== undefined && size > limit;
  const sentences = [
    complete ? t('task.preview.size', { size: shown }) : t('task.preview.sizeAtLeast', { size: shown }),
    attached > 0 && t('task.preview.growth', { size: sizeInWords(attached), encoded: sizeInWords(encoded) }),
    limit !== undefined && !over && t('task.preview.limit', { size: sizeInWords(limit) }),
    limit === undefined && attached > 0 && t('task.preview.limitUnknown'),
  ];
  return (
    <>
      <p className={styles.note}>{sentences.filter(Boolean).join(' ')}</p>
      {over && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t('task.preview.overLimit', {
              size: sizeInWords(limit),
              attachments: sizeInWords(attachmentsWithin(limit)),
            })}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

type Measured = {
  /** Bytes on the wire; not `complete` where a file cannot be measured. */
  readonly size: number;
  readonly complete: boolean;
  /** Bytes of the attachments, and what base64 makes of them. */
  readonly attached: number;
  readonly encoded: number;
};

function useMessageSize(task: SendMailTask, pkg: Package): Measured {
  const source = previewText(task, pkg);
  const attached = splitAttachments(task.fileAttachments);
  const textFile = source.kind === 'file' ? [source.path] : [];
  const { data: states } = useFileStates([...attached, ...textFile]);
  const sizeOf = (path: string): number | undefined => states?.find((state) => state.path === path)?.size;
  const sizes = attached.map((path) => sizeOf(path) ?? 0);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    size: estimateMessageSize({
      headers: previewHeaders(task),
      text: source.kind === 'text' ? source.text : '',
      textFileSize: textFile.map(sizeOf)[0],
      attachments: attached.map((path) => ({ name: path.split(/[\\/]/).at(-1) ?? path, size: sizeOf(path) })),
    }),
    complete: [...attached, ...textFile].every((path) => sizeOf(path) !== undefined),
    attached: sum(sizes),
    encoded: sum(sizes.map(base64Size)),
  };
}
