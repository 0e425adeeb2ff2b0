import type { Practice } from '../../contract/practice.ts';

type Play = { name: string; text: string };

const plays: Record<Practice, Play> = {
  none: { name: 'None: take every mail', text: '' },
  'exchange-5.7.57': {
    name: 'Exchange refuses anonymous mail (5.7.57)',
    text: 'Microsoft 365 takes mail of signed-in mailboxes only, and offers no Windows Authentication. Anonymous mail is refused at MAIL FROM.',
  },
  'microsoft-365-5.7.139': {
    name: 'Microsoft 365 has sign-in switched off (5.7.139)',
    text: 'Whoever signs in with a password is told that SMTP AUTH is disabled for the tenant.',
  },
  'exchange-5.7.54': {
    name: 'Exchange does not relay to other domains (5.7.54)',
    text: 'Exchange takes anonymous mail for its own domains only. Recipients are refused.',
  },
  'relay-denied': {
    name: 'Relay denied (Postfix, 5.7.1)',
    text: 'Postfix does not carry mail to outside addresses for this computer. Recipients are refused.',
  },
  greylisting: {
    name: 'Greylisting (4.2.0)',
    text: 'The first mail from one address to another is put off. Five seconds later it is taken.',
  },
  'mailbox-full': {
    name: 'Mailbox full (5.2.2)',
    text: 'The recipient has no room for another mail.',
  },
  'expired-certificate': {
    name: 'Expired certificate',
    text: 'STARTTLS is offered with a certificate that ran out a month ago. Test with SSL.',
  },
  'no-starttls': {
    name: 'STARTTLS is not offered',
    text: 'The server knows no encryption. Test with SSL.',
  },
  slow: {
    name: 'Slow server',
    text: 'Three seconds pass before the greeting and before each answer of a mail. Try a short time-out.',
  },
};

/** Words of what the test inbox plays. */
export const practice = {
  label: 'Practice server',
  mark: 'Practice',
  playing: 'Practice server: {{name}}.',
  plays,
  cli: {
    option: 'play a server that refuses mail, has a bad certificate or is slow, in the words of the real one',
  },
};
