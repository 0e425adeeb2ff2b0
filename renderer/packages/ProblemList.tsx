import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { type Package, type PackageProblem, validatePackage } from '../../shared/model/package.ts';
import { hasErrors } from '../../shared/model/problem.ts';
import { useProblemText } from '../controls/use-text.ts';
import { useDesigner } from '../designer/DesignerProvider.tsx';
import { useDialogs } from '../dialogs/DialogProvider.tsx';

const useStyles = makeStyles({
  root: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  list: { margin: 0, paddingLeft: '1.2em', maxHeight: '9em', overflowY: 'auto' },
});

/** What Validate found in the chosen package, up to date while things are put right; each leads to its editor. */
export function ProblemList({ pkg }: { pkg: Package }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const problemText = useProblemText();
  const { setValidated } = useDesigner();
  const goTo = useGoTo(pkg);
  const problems = validatePackage(pkg);
  const intent = problems.length === 0 ? 'success' : hasErrors(problems) ? 'error' : 'warning';
  return (
    <MessageBar className={styles.root} intent={intent} layout="multiline" role="status">
      <MessageBarBody>
        {problems.length === 0 ? (
          t('packages.noProblems')
        ) : (
          <>
            <MessageBarTitle>{t('packages.problemsFound', { count: problems.length })}</MessageBarTitle>
            <ul className={styles.list} aria-label={t('packages.problems')}>
              {problems.map((problem) => (
                <li key={`${problem.objectId} ${problem.property} ${problem.code} ${Object.values(problem.params)}`}>
                  <Link as="button" onClick={() => goTo(problem)}>
                    {t('packages.problem', { object: problem.objectName, problem: problemText(problem) })}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={t('common.dismiss')}
            onClick={() => setValidated(false)}
          />
        }
      />
    </MessageBar>
  );
}

/** Selects the object that has a problem and opens its editor. */
function useGoTo(pkg: Package): (problem: PackageProblem) => void {
  const { select } = useDesigner();
  const { open } = useDialogs();
  return ({ objectId }) => {
    const packageId = pkg.id;
    if (pkg.connections.some(({ id }) => id === objectId)) {
      select('connection', [objectId]);
      open({ kind: 'editConnection', packageId, connectionId: objectId });
    } else if (pkg.sendMailTasks.some(({ id }) => id === objectId)) {
      select('task', [objectId]);
      open({ kind: 'editTask', packageId, taskId: objectId });
    } else open({ kind: 'packageProperties', packageId });
  };
}
