import type { FindCandidate } from '../../contract/find-settings.ts';

const ways: Record<FindCandidate, string> = {
  '587-starttls': 'Port 587, STARTTLS',
  '465-tls': 'Port 465, TLS from the first byte',
  '25-starttls': 'Port 25, STARTTLS',
  '25-plain': 'Port 25, not encrypted',
};

/** Words of “Find settings”: which ways a server can be reached by. */
export const find = {
  start: 'Find Settings',
  startHint: 'Asks the server on the usual ports which settings work. Nobody is signed in and nothing is sent.',
  cancel: 'Cancel Search',
  title: 'Settings that work',
  ways,
  state: {
    waiting: 'Not asked yet',
    asking: 'Being asked',
    passed: 'Works',
    warning: 'Works, with a warning',
    failed: 'Does not work',
    cancelled: 'Cancelled',
  },
  works: 'Works.',
  inSsis: 'In SSIS: {{text}}',
  offered: 'Safest',
  offeredForSsis: 'Safest that SSIS can use',
  use: 'Use These Settings',
  useWay: 'Use',
  useNamed: 'Use {{way}}',
  certificateNamed: 'Certificate of {{way}}',
  found: 'The safest that works: {{way}}.',
  foundForSsis: 'The safest that SSIS itself can use: {{way}}.',
  noneForSsis: 'SSIS itself can use none of them: it connects to port 25 only.',
  unencrypted: 'Mail would go over the network unencrypted.',
  none: 'None of the four ways works. {{cause}}',
  cancelled: 'The search was cancelled.',
  failedCall: 'The search could not be run.',
  used: 'Filled in: {{way}}.',
  cli: {
    command: 'ask a server which settings work: ports 587, 465 and 25, encrypted and not; signs nobody in',
    server:
      'name or IP address of the server; an address or URL that names it will do, and a port behind it is left out',
  },
  settings: 'Connection string: {{connectionString}}',
};
