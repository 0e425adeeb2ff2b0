import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Package } from '../../shared/model/package.ts';
import { type SendMailTask, splitAttachments } from '../../shared/model/send-mail-task.ts';
import { useFormat } from '../controls/use-format.ts';
import { previewHeaders, previewText } from './message-preview.ts';
import { estimateMessageSize } from './message-size.ts';
import { useFileStates } from './use-attachments.ts';

const useStyles = makeStyles({ note: { margin: 0, color: tokens.colorNeutralForeground3 } });

/** The estimated size of the message, beside what the server takes where that is known. */
export function MessageSize({ task, pkg, limit }: { task: SendMailTask; pkg: Package; limit: number | undefined }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const format = useFormat();
  const { size, complete } = useMessageSize(task, pkg);
  const shown = format.bytes(size);
  const over = limit !== undefined && size > limit;
  return (
    <>
      <p className={styles.note}>
        {complete ? t('task.preview.size', { size: shown }) : t('task.preview.sizeAtLeast', { size: shown })}{' '}
        {task.fileAttachments !== '' && t('task.preview.growth')}{' '}
        {limit !== undefined && !over && t('task.preview.limit', { size: format.bytes(limit) })}
      </p>
      {over && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('task.preview.overLimit', { size: format.bytes(limit) })}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

/** Bytes on the wire; not `complete` where a file cannot be measured. */
function useMessageSize(task: SendMailTask, pkg: Package): { size: number; complete: boolean } {
  const source = previewText(task, pkg);
  const attached = splitAttachments(task.fileAttachments);
  const textFile = source.kind === 'file' ? [source.path] : [];
  const { data: states } = useFileStates([...attached, ...textFile]);
  const sizeOf = (path: string): number | undefined => states?.find((state) => state.path === path)?.size;
  return {
    size: estimateMessageSize({
      headers: previewHeaders(task),
      text: source.kind === 'text' ? source.text : '',
      textFileSize: textFile.map(sizeOf)[0],
      attachments: attached.map((path) => ({ name: path.split(/[\\/]/).at(-1) ?? path, size: sizeOf(path) })),
    }),
    complete: [...attached, ...textFile].every((path) => sizeOf(path) !== undefined),
  };
}
