import { Input, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameProblems } from '../../shared/model/name.ts';
import { useProblemText } from '../controls/use-text.ts';
import { useNotices } from '../notices/NoticeProvider.tsx';
import { useDesigner } from './DesignerProvider.tsx';

const useStyles = makeStyles({
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  input: { width: '100%', minWidth: 0, userSelect: 'text' },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

type ObjectNameProps = {
  object: { id: string; name: string };
  /** Names that the new one must not have. */
  taken: readonly string[];
  onRename: (name: string) => Promise<void>;
};

/** The name of an object, or the field to change it in (F2): Enter and leaving keep, Esc gives up. */
export function ObjectName(props: ObjectNameProps) {
  const styles = useStyles();
  const { renaming } = useDesigner();
  if (renaming === props.object.id) return <NameInput {...props} />;
  return (
    <span className={styles.name} title={props.object.name}>
      {props.object.name}
    </span>
  );
}

function NameInput({ object, taken, onRename }: ObjectNameProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const problemText = useProblemText();
  const { setRenaming } = useDesigner();
  const { notify, notifyError } = useNotices();
  const [name, setName] = useState(object.name);
  const [problem] = nameProblems(name, taken);

  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.select();
  }, []);
  // Enter and Esc move the focus away, which is leaving the field once more.
  const ended = useRef(false);

  const end = (keep: boolean): void => {
    if (ended.current) return;
    ended.current = true;
    setRenaming(undefined);
    if (!keep || name === object.name) return;
    // Leaving the field must not make the typed name disappear without a word.
    if (problem) notify({ text: problemText(problem), intent: 'warning' });
    else onRename(name).catch(notifyError);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    const leaves = event.key === 'Escape' || (event.key === 'Enter' && !problem);
    if (!leaves) return;
    const row = event.currentTarget.closest<HTMLElement>('[data-object]');
    end(event.key === 'Enter');
    row?.focus();
  };
  return (
    <Tooltip
      content={<span className={styles.problem}>{problem && problemText(problem)}</span>}
      relationship="description"
      visible={problem !== undefined}
    >
      <Input
        className={styles.input}
        size="small"
        aria-label={t('packages.rename')}
        aria-invalid={problem !== undefined}
        value={name}
        ref={input}
        onChange={(_, { value }) => setName(value)}
        onKeyDown={onKeyDown}
        onClick={(event) => event.stopPropagation()}
        onBlur={() => end(true)}
      />
    </Tooltip>
  );
}
