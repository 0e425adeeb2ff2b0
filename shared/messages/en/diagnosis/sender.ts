import type { SenderCode } from '../../../diagnosis/codes.ts';
import type { DiagnosisWords } from '../diagnosis.ts';

/** Findings of who sends: this machine, and the sender. */
export const sender: Record<SenderCode, DiagnosisWords> = {
  AUTHENTICATION_REQUIRED: {
    cause: 'The server does not take anonymous mail: {{reply}}',
    fix: 'Turn on “Use Windows Authentication”, or ask the administrator to let this machine send anonymously.',
  },
  MICROSOFT_365_ANONYMOUS: {
    cause: 'Microsoft 365 takes no mail here without signing in: {{reply}}',
    fix: 'SSIS cannot sign in there, and Windows authentication is not offered. Send to <tenant>.mail.protection.outlook.com on port 25 for recipients of your own organization, or let the administrator set up a connector for this machine’s IP address.',
  },
  CLIENT_REJECTED: {
    cause: 'The server does not take mail from this machine’s address: {{reply}}',
    fix: 'Ask the administrator to add this machine’s IP address to those that may send (on Exchange to a receive connector, on Postfix to mynetworks).',
  },
  REVERSE_DNS_MISSING: {
    cause: 'This machine’s IP address has no name in DNS (reverse DNS), and the server insists on one: {{reply}}',
    fix: 'Send through a relay that has one, or ask whoever gave you the address to set the PTR record.',
  },
  IPV6_RULES: {
    cause: 'The server holds mail that comes by IPv6 to stricter rules: {{reply}}',
    fix: 'Enter the server’s IPv4 address or a name that has only one, give this machine’s IPv6 address a PTR record, or use a relay.',
  },
  SENDER_REFUSED: {
    cause: 'The server refused the sender {{address}}: {{reply}}',
    fix: 'Use a sender address that this server knows, or that you may send as.',
  },
  SEND_AS_DENIED: {
    cause: 'Whoever is signed in may not send as {{address}}: {{reply}}',
    fix: 'Use the sender address of the account that signs in, or ask the administrator for the permission “Send As” for this address.',
  },
  SENDER_ADDRESS_INVALID: {
    cause: 'The sender address {{address}} is not one for this server: {{reply}}',
    fix: 'Check the From line: one address with a domain, without a comma, and without letters that do not belong there.',
  },
  SENDER_DOMAIN_NOT_FOUND: {
    cause: 'The server finds no domain for the sender {{address}}: {{reply}}',
    fix: 'Use a sender address of a domain that exists in DNS. If it does, the server’s own DNS may be in trouble: tell its administrator.',
  },
  SENDER_BLOCKED: {
    cause: 'The provider has blocked the sender {{address}}: {{reply}}',
    fix: 'It sent too much, or what looked like spam. A Microsoft 365 administrator finds it under “Restricted entities” and can unblock it there, once the cause is known.',
  },
  SENDER_NOT_VERIFIED: {
    cause: 'The provider has not verified the address or its domain yet: {{reply}}',
    fix: 'Verify the sender, or its domain, with the provider, in the region that is used. In the sandbox of Amazon SES recipients must be verified, too.',
  },
  SPF_FAILED: {
    cause:
      'The domain of {{address}} does not allow this server’s or machine’s address to send for it (SPF): {{reply}}',
    fix: 'Whoever administers the domain can add the address to its SPF record. Or use a sender of a domain whose mail goes out this way.',
  },
  DMARC_FAILED: {
    cause: 'Nothing proves that mail from {{address}} may come from here (SPF, DKIM, DMARC): {{reply}}',
    fix: 'Whoever administers the sender’s domain must add the sending server to SPF or sign with DKIM. Addresses of Gmail, Yahoo or Outlook.com cannot be used as the sender elsewhere.',
  },
  SENDING_LIMIT_REACHED: {
    cause: 'The limit for sending has been reached: {{reply}}',
    fix: 'Wait, and send less or more slowly (Microsoft 365 takes 30 messages a minute from a mailbox). The provider can raise some limits.',
  },
  SERVER_OUT_OF_STORAGE: {
    cause: 'The server is short of disk space or memory: {{reply}}',
    fix: 'This is not about your settings. Wait, and tell the administrator: on Exchange this is “back pressure”, and the disk of the queue needs space.',
  },
  SERVER_MISCONFIGURED: {
    cause: 'Something is wrong with the server’s own configuration: {{reply}}',
    fix: 'Nothing can be done on this side. Tell the server’s administrator; the server’s log has the details.',
  },
};
