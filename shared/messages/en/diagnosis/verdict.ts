import type { VerdictCode } from '../../../diagnosis/codes.ts';
import type { DiagnosisWords } from '../diagnosis.ts';

/** Findings of success, and of what ends a test or a send from this side. */
export const verdict: Record<VerdictCode, DiagnosisWords> = {
  TEST_PASSED: { cause: 'The SMTP server {{host}} can be reached and is ready on port {{port}}.', fix: '' },
  MAIL_SENT: { cause: 'The mail was handed over to {{host}} for every recipient ({{count}}).', fix: '' },
  MAIL_PARTLY_SENT: {
    cause: 'The mail was handed over for {{count}} recipients. The server refused {{rejected}}: {{addresses}}.',
    fix: 'See the server’s reply to each refused recipient, and correct or remove the address.',
  },
  DELIVERY_UNKNOWN: {
    cause: 'The mail was sent completely, but the server’s answer to it never came. It may or may not be delivered.',
    fix: 'Before you send it again, look for the message {{messageId}} in the server’s log or in the recipient’s mailbox.',
  },
  DELIVERY_UNCLEAR: {
    cause:
      'The mail was sent completely, but the server’s answer to it is neither a yes nor a no. It may or may not be delivered. The answer: {{reply}}',
    fix: 'Before you send it again, look for the message {{messageId}} in the server’s log or in the recipient’s mailbox.',
  },
  CANCELLED: { cause: 'Cancelled.', fix: '' },
  TIMED_OUT: {
    cause: 'The time-out of {{timeout}} ms ended in the step “$t(connection.step.{{step}})”.',
    fix: 'Try again. If the server is slow but works, raise the time-out.',
  },
};
