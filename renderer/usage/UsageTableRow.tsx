import { Badge, Checkbox, Link, makeStyles, TableCell, TableRow, tokens } from '@fluentui/react-components';
import { MailRegular, PlugConnectedRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { UsageFlag } from '../../shared/contract/package-files.ts';
import { useReported } from '../commands/use-reported.ts';
import { useContainerText } from '../files/use-container-text.ts';
import { usePropertyText } from '../files/use-property-text.ts';
import type { UsageRow } from './usage-rows.ts';
import { useOpenUsage } from './use-open-usage.ts';

const useStyles = makeStyles({
  select: { width: '32px' },
  narrow: { width: '64px' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  icon: { flexShrink: 0 },
  // Not the accent colour: on a row that is hovered or selected it would be too faint.
  link: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', textDecorationLine: 'underline' },
  second: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  wrap: { overflowWrap: 'anywhere' },
  marks: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
});

const badgeColors: Record<UsageFlag, 'warning' | 'danger' | 'informative'> = {
  NO_SSL: 'warning',
  NOT_IN_SSIS: 'danger',
  UNUSED: 'informative',
  DUPLICATE: 'informative',
  CONNECTION_MISSING: 'danger',
};

type UsageTableRowProps = { row: UsageRow; selected: boolean; onSelect: () => void; onLeave: () => void };

/** An SMTP connection manager or Send Mail task that a search found. */
export function UsageTableRow({ row, selected, onSelect, onLeave }: UsageTableRowProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const reported = useReported();
  const openUsage = useOpenUsage();
  const containerText = useContainerText();
  const isTask = row.kind === 'task';
  const Icon = isTask ? MailRegular : PlugConnectedRegular;
  const openRow = (): void => {
    onLeave();
    reported(() => openUsage(row))();
  };
  return (
    <TableRow appearance={selected ? 'brand' : 'none'}>
      <TableCell className={styles.select}>
        <Checkbox
          aria-label={t('usage.select', { name: row.name })}
          title={row.member === undefined ? undefined : t('usage.inArchive')}
          disabled={row.member !== undefined}
          checked={selected}
          onChange={onSelect}
        />
      </TableCell>
      <TableCell>
        <div className={styles.words}>
          <span className={styles.name}>
            <Icon className={styles.icon} role="img" aria-label={t(`usage.kindOne.${row.kind}`)} />
            <Link
              as="button"
              type="button"
              appearance="subtle"
              className={styles.link}
              title={t('usage.open', { name: row.name })}
              onClick={openRow}
            >
              {row.name}
            </Link>
          </span>
          {row.container !== '' && <span className={styles.second}>{containerText(row.container)}</span>}
        </div>
      </TableCell>
      <TableCell>
        <ServerWords row={row} />
      </TableCell>
      <TableCell className={styles.narrow}>{isTask ? '' : row.uses}</TableCell>
      <TableCell>
        <span className={styles.wrap} title={row.path}>
          {row.file}
        </span>
      </TableCell>
      <TableCell>
        <Findings row={row} />
      </TableCell>
    </TableRow>
  );
}

function ServerWords({ row }: { row: UsageRow }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const propertyText = usePropertyText();
  const expressions = t('usage.expressions', { properties: row.expressions.map(propertyText).join(', ') });
  const missing = row.kind === 'connection' ? t('usage.noServer') : '';
  return (
    <div className={styles.words}>
      <span className={styles.marks}>
        <span className={styles.wrap}>{row.server || missing}</span>
        {row.ssl && <Mark text={t('connection.mark.ssl')} />}
        {row.windows && <Mark text={t('connection.mark.windows')} />}
        {row.expressions.length > 0 && <Mark text={t('usage.expressionsMark')} label={expressions} />}
      </span>
      {row.connectionName !== '' && row.kind === 'task' && (
        <span className={styles.second}>{t('usage.via', { connection: row.connectionName })}</span>
      )}
    </div>
  );
}

function Mark({ text, label }: { text: string; label?: string }) {
  return (
    <Badge
      size="small"
      appearance="outline"
      color="informative"
      title={label}
      {...(label !== undefined && { role: 'img', 'aria-label': label })}
    >
      {text}
    </Badge>
  );
}

function Findings({ row }: { row: UsageRow }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <span className={styles.marks}>
      {row.flags.map((flag) => (
        <Badge
          key={flag}
          size="small"
          appearance="tint"
          color={badgeColors[flag]}
          title={t(`usage.flag.${flag}.explanation`)}
        >
          {t(`usage.flag.${flag}.name`)}
        </Badge>
      ))}
      {row.double && row.doubleFile !== undefined && (
        <span className={styles.second}>{t('usage.double', { name: row.double.name, file: row.doubleFile })}</span>
      )}
      {row.problems.length > 0 && (
        <Badge size="small" appearance="tint" color="danger" title={t('usage.problemsExplained')}>
          {t('usage.problems', { count: row.problems.length })}
        </Badge>
      )}
    </span>
  );
}
