import { makeStyles, tokens } from '@fluentui/react-components';
import { useSignInText } from './use-sign-in-text.ts';

const useStyles = makeStyles({
  root: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  mechanisms: { color: tokens.colorNeutralForeground2 },
});

/** How a test signed in: as whom, until when that is good, and by which of the mechanisms that the server offers. */
export function SignIn({ events }: { events: readonly { type: string }[] }) {
  const styles = useStyles();
  const text = useSignInText()(events);
  if (!text) return null;
  return (
    <p className={styles.root}>
      {text.identity && <b>{text.identity}</b>} <span className={styles.mechanisms}>{text.mechanisms}</span>
    </p>
  );
}
