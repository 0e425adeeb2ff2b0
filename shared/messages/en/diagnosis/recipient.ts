import type { RecipientCode } from '../../../diagnosis/codes.ts';
import type { DiagnosisWords } from '../diagnosis.ts';

/** Findings of the recipients. */
export const recipient: Record<RecipientCode, DiagnosisWords> = {
  RECIPIENT_REFUSED: {
    cause: 'The server refused the recipient {{address}}: {{reply}}',
    fix: 'Check the spelling of the address.',
  },
  RECIPIENT_UNKNOWN: {
    cause: 'The server knows no mailbox {{address}}: {{reply}}',
    fix: 'Check the spelling of the address, and whether it still exists.',
  },
  RECIPIENT_ADDRESS_INVALID: {
    cause: 'The recipient address {{address}} is malformed for this server: {{reply}}',
    fix: 'Check it for spaces, wrong separators (use a semicolon between addresses) and a missing domain.',
  },
  RECIPIENT_DOMAIN_NOT_ACCEPTED: {
    cause:
      'The server has no mail for {{address}}: either the domain is not hosted there, or the address does not exist: {{reply}}',
    fix: 'Check the address, and whether this is the server for its domain. To send to others a connector for this machine’s IP address is needed.',
  },
  RECIPIENT_DOMAIN_NOT_FOUND: {
    cause: 'The domain of {{address}} does not exist, as far as the server can see: {{reply}}',
    fix: 'Check the spelling behind the “@”. If the domain exists, the server’s own DNS may be in trouble.',
  },
  RECIPIENT_DOMAIN_RESERVED: {
    cause:
      'The domain of {{address}} is reserved for examples, or has no dot, and the server refuses such addresses: {{reply}}',
    fix: 'Use a real address, also for tests.',
  },
  RECIPIENT_RESTRICTED: {
    cause: '{{address}} takes mail of certain senders only: {{reply}}',
    fix: 'Its owner, or the administrator, can allow the sender, or let the group take mail from senders that are not signed in.',
  },
  RELAY_DENIED: {
    cause: 'The server does not pass mail on to {{address}} for this machine: {{reply}}',
    fix: 'Ask the administrator to allow this machine to relay, or to let it sign in. Also check that it is the right server.',
  },
  EXCHANGE_RELAY_DENIED: {
    cause: 'Exchange takes anonymous mail for its own domains only, and {{address}} is not in one: {{reply}}',
    fix: 'The administrator can give this machine a receive connector of its own and grant “NT AUTHORITY\\ANONYMOUS LOGON” the right ms-Exch-SMTP-Accept-Any-Recipient there. Or sign in: turn on “Use Windows Authentication”.',
  },
  CONNECTOR_NOT_MATCHED: {
    cause: 'Microsoft 365 finds no connector for this machine’s IP address or certificate: {{reply}}',
    fix: 'The administrator must add the address from which this mail comes to the inbound connector, or set one up. A new internet line changes that address.',
  },
  GREYLISTED: {
    cause: 'The server asks unknown senders to come back later: {{reply}}',
    fix: 'This is a protection against spam, not an error. Try again in 5 to 15 minutes.',
  },
  MAILBOX_FULL: {
    cause: 'The mailbox of {{address}} is full: {{reply}}',
    fix: 'Its owner must make room. Mail for other recipients is not affected.',
  },
  MAILBOX_DISABLED: {
    cause: 'The mailbox of {{address}} does not take mail at the moment: {{reply}}',
    fix: 'It is switched off or gets too much mail. Ask its owner or the administrator.',
  },
  TOO_MANY_RECIPIENTS: {
    cause: 'The mail has more recipients than the server takes at once: {{reply}}',
    fix: 'Split it into several mails, or send to a distribution list.',
  },
  NON_ASCII_ADDRESS: {
    cause: 'The server cannot take addresses with letters beyond ASCII before the “@”: {{address}}',
    fix: 'Use another address, or a server that offers SMTPUTF8.',
  },
  ALL_RECIPIENTS_REFUSED: {
    cause: 'The server refused all {{count}} recipients, the last one with: {{reply}}',
    fix: 'See its reply to each recipient.',
  },
};
