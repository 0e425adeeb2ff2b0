import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MailRegular, PlayRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { splitAddresses } from '../../shared/model/addresses.ts';
import { sameId } from '../../shared/model/id.ts';
import { type Package, reachableConnections } from '../../shared/model/package.ts';
import { type SendMailTask, splitAttachments } from '../../shared/model/send-mail-task.ts';
import { useDefinitions } from '../definitions/use-definitions.ts';
import { ObjectName } from '../designer/ObjectName.tsx';
import { useDialogs } from '../dialogs/DialogProvider.tsx';
import { useCardExpressions } from '../expressions/use-card-expressions.ts';
import { useContainerText } from '../files/use-container-text.ts';

const useStyles = makeStyles({
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    minWidth: 0,
  },
  run: { flexShrink: 0 },
  line: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** A Send Mail task: its name, to whom it sends what through which connection manager, and Run. */
export function TaskCard({ pkg, task }: { pkg: Package; task: SendMailTask }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { open } = useDialogs();
  const { updateTask } = useDefinitions();
  const effective = useCardExpressions(pkg, task);
  const lines = [...useTaskLines(pkg, effective.task), ...effective.line];
  return (
    <>
      {/* biome-ignore-start lint/a11y/useSemanticElements: cells of a grid that is no table */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the row has the focus, and the keys */}
      <div className={styles.words} role="gridcell">
        <span className={styles.title}>
          <MailRegular aria-hidden />
          <ObjectName
            object={task}
            taken={pkg.sendMailTasks.filter(({ id }) => id !== task.id).map(({ name }) => name)}
            onRename={(name) => updateTask(pkg.id, task, { name })}
          />
        </span>
        {lines.map((line) => (
          <span key={line} className={styles.line} title={line}>
            {line}
          </span>
        ))}
      </div>
      <div className={styles.run} role="gridcell">
        <Button
          size="small"
          icon={<PlayRegular />}
          aria-label={t('packages.task.runNamed', { name: task.name })}
          onClick={(event) => {
            event.stopPropagation();
            open({ kind: 'runTask', packageId: pkg.id, taskId: task.id });
          }}
        >
          {t('packages.task.run')}
        </Button>
      </div>
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: see above */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
    </>
  );
}

/** To whom, with what, through which connection manager, and in which container of a package file. */
function useTaskLines(pkg: Package, task: SendMailTask): string[] {
  const { t } = useTranslation();
  const recipients = [task.toLine, task.ccLine, task.bccLine].flatMap(splitAddresses);
  const files = splitAttachments(task.fileAttachments).length;
  const containerText = useContainerText();
  const connection = reachableConnections(pkg).find(({ id }) => sameId(id, task.smtpConnection));
  const to =
    recipients.length === 0
      ? t('packages.task.noRecipient')
      : t('packages.task.to', {
          to: recipients.length === 1 ? recipients[0] : t('packages.task.recipients', { count: recipients.length }),
        });
  return [
    files > 0 ? `${to} · ${t('packages.task.files', { count: files })}` : to,
    connection ? t('packages.task.via', { connection: connection.name }) : t('packages.task.noConnection'),
    ...(task.container === '' ? [] : [containerText(task.container)]),
  ];
}
