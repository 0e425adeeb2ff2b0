import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    minHeight: '100%',
    boxSizing: 'border-box',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  text: { margin: 0, maxWidth: '44em', textWrap: 'pretty' },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
});

type EmptyStateProps = {
  title: string;
  text?: string;
  /** `h2` where it stands for the whole window instead of a titled part of it. */
  heading?: 'h2' | 'h3';
  children?: ReactNode;
};

/** A place where nothing is yet: says what would be here, and offers the next step in `children`. */
export function EmptyState({ title, text, heading: Heading = 'h3', children }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Heading className={styles.title}>{title}</Heading>
      {text && <p className={styles.text}>{text}</p>}
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
