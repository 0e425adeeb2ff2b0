import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../controls/use-format.ts';
import { signInFactsOf } from './sign-in-facts.ts';

const useStyles = makeStyles({
  root: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  offered: { color: tokens.colorNeutralForeground2 },
});

/** How a test signed in: as whom, by which of the mechanisms that the server offers, until when that is good. */
export function SignIn({ events }: { events: readonly { type: string }[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { time } = useFormat();
  const facts = signInFactsOf(events);
  if (!facts) return null;
  const { mechanisms = [], mechanism, identity, protocol, validUntil } = facts;
  const until = validUntil && t('connection.signIn.validUntil', { time: time(validUntil) });
  const signedIn = [identity, protocol, until].filter(Boolean).join(', ');
  const used = mechanism && t('connection.signIn.mechanism', { mechanism });
  const offered = mechanisms.length > 0 && t('connection.signIn.offered', { mechanisms: mechanisms.join(', ') });
  return (
    <p className={styles.root}>
      {signedIn && <b>{signedIn}</b>}{' '}
      <span className={styles.offered}>{[used, offered].filter(Boolean).join(' · ')}</span>
    </p>
  );
}
